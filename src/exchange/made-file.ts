import { csvRow } from './csv.ts';

/** A file that is made where a reader is. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** A table as a file; spreadsheets take it for UTF-8 by its first sign. */
export const tableFile = (name: string, rows: readonly (readonly string[])[]): MadeFile => ({
  name,
  type: 'text/csv',
  content: `\ufeff${rows.map(csvRow).join('')}`,
});
