import type { Root } from 'hast';
import type { Thing } from './json-ld.ts';
import type { Meta } from './meta.ts';

/** The rules of a field may ask these. */
export interface Sources {
  readonly page: Root;
  readonly things: readonly Thing[];
  readonly article: Thing | null;
  readonly meta: Meta;
}
