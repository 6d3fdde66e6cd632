import type { NameGroup } from './groups.ts';
import { nameKey } from './name-key.ts';

/**
 * The table of name variants that the browser looks forms up in: for the key of a form (name-key.ts) the other forms
 * of its names, likeliest first, a `~` before those that are last names alone.
 */
export type VariantTable = ReadonlyMap<string, readonly string[]>;

/** Forms that are offered for one: a frequent last name has dozens of bearers. */
const offered = 8;

interface Member {
  readonly form: string;
  readonly weight: number;
}

export function variantTable(groups: readonly NameGroup[]): VariantTable {
  const gathered = new Map<string, Map<string, Member>>();
  for (const group of groups) {
    const { full, short } = membersOf(group);
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

/** A name of one word is at once a whole name and a last one. */
function membersOf({ latin, latinShort, forms }: NameGroup): { full: Member[]; short: Member[] } {
  const weightOf = (short: boolean): number =>
    Math.max(1, ...forms.filter((form) => form.short === short).map((form) => form.articles.length));
  const members = (short: boolean): Member[] =>
    forms
      .filter((form) => form.short === short)
      .map(({ han, articles }) => ({ form: han, weight: Math.max(1, articles.length) }));
  if (latinShort === null) {
    const all = [{ form: latin, weight: weightOf(false) }, ...members(false), ...members(true)];
    return { full: [], short: all };
  }
  const full = [{ form: latin, weight: weightOf(false) }, ...members(false)];
  const short = members(true);
  return { full, short: short.length > 0 ? [{ form: latinShort, weight: weightOf(true) }, ...short] : [] };
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
    const known = variants.get(variantKey);
    const weight = member.weight + (known?.weight ?? 0);
    variants.set(variantKey, { form: known?.form ?? mark + member.form, weight });
  }
}

const best = (members: readonly Member[]): string[] =>
  [...members]
    .sort((a, b) => b.weight - a.weight || (a.form < b.form ? -1 : 1))
    .slice(0, offered)
    .map(({ form }) => form);
