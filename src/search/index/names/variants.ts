import { nameKey } from '../../name-key.ts';
import type { NameGroup } from './groups.ts';

/**
 * The table of name variants that the browser looks forms up in: for the key of a form (name-key.ts) the other forms
 * of its names, likeliest first, a `~` before those that are last names alone.
 */
type VariantTable = ReadonlyMap<string, readonly string[]>;

/** Forms that are offered for one: a frequent last name has dozens of bearers. */
const offered = 8;

interface Member {
  readonly form: string;
  readonly weight: number;
}

/** @param common Words that are names only now and then: who asks for white does not mean Mr White. */
export function variantTable(
  groups: readonly NameGroup[],
  common: ReadonlySet<string> = new Set(),
): VariantTable {
  const gathered = new Map<string, Map<string, Member>>();
  for (const group of groups) {
    const { full, short } = membersOf(group, common);
    for (const { form } of full) {
      addAll(gathered, form, full, '');
      addAll(gathered, form, short, '~');
    }
    // Who types a last name is offered last names: the whole ones have them in them.
    for (const { form } of short) addAll(gathered, form, short, '~');
  }
  const table = new Map<string, readonly string[]>();
  for (const [key, variants] of gathered) {
    const own = [...variants].filter(([variantKey]) => variantKey !== key && variantKey !== `~${key}`);
    if (own.length > 0) table.set(key, best(own.map(([, member]) => member)));
  }
  return table;
}

function membersOf(
  { latin, latinShort, forms }: NameGroup,
  common: ReadonlySet<string>,
): { full: Member[]; short: Member[] } {
  const han = (short: boolean): Member[] =>
    forms
      .filter((form) => form.short === short)
      .map((form) => ({ form: form.han, weight: Math.max(1, form.articles.length) }));
  const withLatin = (form: string, members: Member[]): Member[] =>
    common.has(nameKey(form))
      ? members
      : [{ form, weight: Math.max(1, ...members.map(({ weight }) => weight)) }, ...members];
  const short = han(true);
  // A name of one word is at once a whole name and a last one.
  if (latinShort === null) return { full: [], short: withLatin(latin, [...han(false), ...short]) };
  return { full: withLatin(latin, han(false)), short: short.length > 0 ? withLatin(latinShort, short) : [] };
}

function addAll(
  gathered: Map<string, Map<string, Member>>,
  form: string,
  members: readonly Member[],
  mark: string,
): void {
  const key = nameKey(form);
  const variants = gathered.get(key) ?? new Map<string, Member>();
  gathered.set(key, variants);
  for (const member of members) {
    const variantKey = mark + nameKey(member.form);
    const before = variants.get(variantKey);
    const weight = member.weight + (before?.weight ?? 0);
    variants.set(variantKey, { form: before?.form ?? mark + member.form, weight });
  }
}

const best = (members: readonly Member[]): string[] =>
  [...members]
    .sort((a, b) => b.weight - a.weight || (a.form < b.form ? -1 : 1))
    .slice(0, offered)
    .map(({ form }) => form);
