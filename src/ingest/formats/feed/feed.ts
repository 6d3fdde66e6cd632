import type { Collection, StatedItem } from '../../stated/item.ts';

/** A feed as read, whatever the dialect. */
export interface Feed extends Collection {
  readonly items: readonly StatedItem[];
}
