import { keyOf, type Part } from '../query/part.ts';
import { type Query, soughtIn } from '../query/tree.ts';
import { fulfilling } from './conditions.ts';
import type { Found, Segment } from './segment.ts';

/** A segment's answer to a query: for each part that is sought, the articles that have it. */
export interface Findings {
  readonly segment: Segment;
  readonly exact: readonly Found[];
  /** In other forms too: words that begin so, inflected ones, other spellings of a name. */
  readonly near: readonly Found[];
  /** Forms that were looked for besides what was typed, and found. */
  readonly forms: readonly string[];
  /** Articles that have what the query excludes. */
  readonly barred: ReadonlySet<number>;
  /** Articles that fulfil the query's condition, exactly and near; null where it has none. */
  readonly fulfilled: Readonly<Record<'exact' | 'near', ReadonlySet<number>>> | null;
}

/** A part in other forms that near results may have instead. */
export interface Loosened {
  readonly part: Part;
  /** The part ends in a word that may be half typed. */
  readonly open: boolean;
  readonly forms: readonly Part[];
  /** The pieces of the part that a sign joins, to be found apart; none where no sign does. */
  readonly runs: readonly Part[];
}

export async function findExact(segment: Segment, query: Query): Promise<Findings> {
  const [exact, excluded, fulfilled] = await Promise.all([
    Promise.all(soughtIn(query).map((part) => segment.find(part))),
    Promise.all(query.excluded.map((part) => segment.find(part))),
    query.condition && fulfilling(query.condition, segment, (part) => segment.find(part)),
  ]);
  return {
    segment,
    exact,
    near: exact,
    forms: [],
    barred: new Set(excluded.flatMap((found) => [...found.keys()])),
    fulfilled: fulfilled && { exact: fulfilled, near: fulfilled },
  };
}

export async function findNear(
  findings: Findings,
  { condition }: Query,
  loosened: readonly Loosened[],
): Promise<Findings> {
  const { segment, exact, fulfilled } = findings;
  const findAll = (parts: readonly Part[]) => Promise.all(parts.map((part) => segment.find(part)));
  const found = new Set<string>();
  const near = await Promise.all(
    loosened.map(async ({ part, open, forms, runs }, at) => {
      const [others, apart] = await Promise.all([findAll(forms), findAll(runs)]);
      for (const [form, its] of others.entries()) if (its.size > 0) found.add(forms[form]?.text ?? '');
      const begun = open ? [await segment.begun(part.tokens)] : [];
      return union([exact[at] ?? new Map(), ...others, ...begun, inAll(apart)]);
    }),
  );
  if (condition === null || fulfilled === null) return { ...findings, near, forms: [...found] };
  const byPart = new Map(loosened.map(({ part }, at) => [keyOf(part), near[at]]));
  const nearOf = async (part: Part) => byPart.get(keyOf(part)) ?? segment.find(part);
  const close = await fulfilling(condition, segment, nearOf);
  return { ...findings, near, forms: [...found], fulfilled: { ...fulfilled, near: close } };
}

/** The articles that all of them have. */
function inAll([first = new Map(), ...others]: readonly Found[]): Found {
  return new Map([...first].filter(([ordinal]) => others.every((other) => other.has(ordinal))));
}

function union(all: readonly Found[]): Found {
  const [first = new Map(), ...others] = all.filter((found) => found.size > 0);
  if (others.length === 0) return first;
  const places = new Map<number, Set<number>>();
  for (const found of all) {
    for (const [ordinal, its] of found) {
      const before = places.get(ordinal);
      if (before) for (const place of its) before.add(place);
      else places.set(ordinal, new Set(its));
    }
  }
  return new Map([...places].map(([ordinal, its]) => [ordinal, [...its].sort((a, b) => a - b)]));
}
