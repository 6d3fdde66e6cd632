/* The words of the script that shows a reader's list, made at build time in the page's language. */

/** The module of the page of the list. */
export const worklistScript = 'worklist.js';

/** Each word is a string of the interface. */
const keys = {
  take: 'worklist.take',
  full: 'worklist.full',
  note: 'worklist.note',
  opened: 'worklist.opened',
  notList: 'worklist.notList',
  sure: 'worklist.sure',
  refused: 'offline.refused',
} as const;

type Key = (typeof keys)[keyof typeof keys];
export type WorklistStrings = Readonly<Record<keyof typeof keys, string>>;

type Translate = (key: Key, values?: Readonly<Record<string, string>>) => string;

/** Places that the script fills in. */
const places = { added: '{added}', changed: '{changed}', leftOut: '{leftOut}' };

export const worklistStrings = (t: Translate): WorklistStrings =>
  Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, t(key, places)])) as WorklistStrings;
