/** A row's values by the names of their columns, as they stand in the table. */
export type Row = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Words that stand for nothing in tables that programs wrote. */
const emptyWords = /^(?:|nan|none|null|n\/a|na|undefined|nat|\[\]|\{\}|\[removed\]|-)$/iu;

export const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && emptyWords.test(value.trim())) ||
  (Array.isArray(value) && value.length === 0);
