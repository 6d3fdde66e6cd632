import type { Row } from '../shared/row.ts';

/** A row of a table, as it lies in the file. */
export interface TableRow {
  /** Counted from one. */
  readonly number: number;
  /** Its own bytes, and where they stand in the file if they do as they are. */
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly offset?: number;
  /** Larger than an article may be: its values are not read. */
  readonly isTooLarge?: boolean;
  /** Its values by the names of their columns; null where it cannot be read. */
  readonly values: () => Row | null | Promise<Row | null>;
  readonly charset?: string;
}
