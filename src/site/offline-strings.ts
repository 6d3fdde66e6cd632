/* The words of the script that keeps sets, made at build time in the page's language. */

const names = [
  'missing',
  'unable',
  'refused',
  'full',
  'broken',
  'progress',
  'kept',
  'changed',
  'altered',
  'keep',
  'update',
  'remove',
  'room',
] as const;

type Name = (typeof names)[number];
export type OfflineStrings = Readonly<Record<Name, string>>;

type Translate = (key: `offline.${Name}`, values?: Readonly<Record<string, string>>) => string;

/** Places that the script fills in. */
const places = Object.fromEntries(
  ['size', 'free', 'used', 'done', 'all', 'date', 'number'].map((name) => [name, `{${name}}`]),
);

export const offlineStrings = (t: Translate): OfflineStrings =>
  Object.fromEntries(names.map((name) => [name, t(`offline.${name}`, places)])) as OfflineStrings;
