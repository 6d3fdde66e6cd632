import { findHits } from '../excerpt.ts';
import type { Part, Query } from '../query.ts';
import type { Found, Segment } from './segment.ts';

/** What a segment has of a query: for each part, the articles that have it. */
export interface Findings {
  readonly segment: Segment;
  readonly exact: readonly Found[];
  /** In other forms too: words that begin so, inflected ones, other spellings of a name. */
  readonly near: readonly Found[];
  /** Articles that have what the query excludes. */
  readonly barred: ReadonlySet<number>;
}

/** A part in other forms that near results may have instead. */
export interface Loosened {
  readonly part: Part;
  /** The part is a word that may be half typed. */
  readonly open: boolean;
  readonly forms: readonly Part[];
}

export async function findExact(segment: Segment, query: Query): Promise<Findings> {
  const [exact, excluded] = await Promise.all([
    Promise.all(query.parts.map((part) => segment.find(part))),
    Promise.all(query.excluded.map((part) => segment.find(part))),
  ]);
  return { segment, exact, near: exact, barred: new Set(excluded.flatMap((found) => [...found.keys()])) };
}

export async function findNear(findings: Findings, loosened: readonly Loosened[]): Promise<Findings> {
  const { segment, exact } = findings;
  const near = await Promise.all(
    loosened.map(async ({ part, open, forms }, at) => {
      const found = [exact[at] ?? new Map(), ...(await Promise.all(forms.map((form) => segment.find(form))))];
      if (open) found.push(await findBegun(segment, part));
      return union(found);
    }),
  );
  return { ...findings, near };
}

/** Where words begin with a part; nothing where Pagefind took shorter words for it, as one article's text shows. */
async function findBegun(segment: Segment, part: Part): Promise<Found> {
  const found = await segment.beginnings(part.tokens[0] ?? '');
  const [ordinal] = found.keys();
  if (ordinal === undefined) return found;
  const { title, text } = await segment.text(ordinal);
  return findHits(`${title}\n${text}`, [{ part, beginning: true }]).length > 0 ? found : new Map();
}

function union(all: readonly Found[]): Found {
  const [first = new Map(), ...others] = all.filter((found) => found.size > 0);
  if (others.length === 0) return first;
  const places = new Map<number, Set<number>>();
  for (const found of all) {
    for (const [ordinal, its] of found) {
      const known = places.get(ordinal);
      if (known) for (const place of its) known.add(place);
      else places.set(ordinal, new Set(its));
    }
  }
  return new Map([...places].map(([ordinal, its]) => [ordinal, [...its].sort((a, b) => a - b)]));
}
