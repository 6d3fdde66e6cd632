import { type FaultKind, faultKinds } from './query-faults.ts';

/* The words of the script that looks for a list, made at build time in the page's language. */

/** Lines of a list that are looked for; more would be a load on reader and host. */
export const linesAtMost = 500;

/** The columns of its table. */
export const listColumns = ['query', 'articles', 'places', 'all', 'matched'] as const;

const plain = [...listColumns, 'progress', 'leftOut', 'empty', 'notText', 'part'] as const;

type Name = (typeof plain)[number] | 'unreachable' | `fault.${FaultKind}`;
export type ListStrings = Readonly<Record<Name, string>>;

type Translate = (
  key: `searchList.${(typeof plain)[number]}` | 'search.unreachable' | `search.fault.${FaultKind}`,
  values?: Readonly<Record<string, string>>,
) => string;

/** Places that the script fills in. */
const places = Object.fromEntries(
  ['done', 'all', 'requests', 'size', 'most', 'number'].map((name) => [name, `{${name}}`]),
);

export function listStrings(t: Translate): ListStrings {
  const own = plain.map((name) => [name, t(`searchList.${name}`, places)] as const);
  const faults = faultKinds.map((kind) => [`fault.${kind}`, t(`search.fault.${kind}`)] as const);
  return Object.fromEntries([...own, ...faults, ['unreachable', t('search.unreachable')]]) as ListStrings;
}
