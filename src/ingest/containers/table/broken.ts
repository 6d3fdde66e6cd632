import { KronikaError } from '../../../errors.ts';

/** A table that ends in the middle of a row. */
export const breaksOffIn = (row: number): KronikaError =>
  new KronikaError(
    'breaks-off',
    `The table is damaged or breaks off in row ${row.toLocaleString('en')}: the rows before it are read.`,
    { advice: 'Fetch or copy the file again.' },
  );
