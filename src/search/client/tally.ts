import { articleFolder } from '../../article-folder.ts';
import { partOf } from '../query/part.ts';
import { type Fault, type Query, soughtIn } from '../query/tree.ts';
import type { SearchArchive } from './archive.ts';
import { type Candidate, candidatesOf, sortCandidates } from './candidates.ts';
import { collect } from './collect.ts';
import { type Findings, findNear, type Loosened } from './find.ts';
import { loosen } from './loosen.ts';

/* Counts what a query finds in the whole archive, for who has many of them. */

export interface Tallied {
  /** Why the query says nothing that could be looked for. */
  readonly fault: Fault | null;
  /** Articles that have it exactly, and places in them where its words stand. */
  readonly articles: number;
  readonly places: number;
  /** Articles that have it exactly or in other forms. */
  readonly all: number;
  /** The other forms that stand in these, with how many of them have each. */
  readonly spellings: readonly { readonly form: string; readonly articles: number }[];
  /** Whether there may be more: too many words begin so to look at all of them. */
  readonly isPart: boolean;
  /** The first of all that were found. */
  readonly first: (limit: number) => Promise<FoundTitle[]>;
}

interface FoundTitle {
  readonly title: string;
  readonly language: string;
  /** Below the site's root. */
  readonly path: string;
}

/** A name, or other words that stand side by side, of which spellings are looked for too; null without letters and digits. */
export function sideBySide(words: string): Query | null {
  const part = partOf(words, false);
  return part && { parts: [part], excluded: [], condition: null, inner: [], fault: null, remarks: [] };
}

/** @param spellings whether other forms are looked for. */
export async function tallyOf(archive: SearchArchive, query: Query, spellings: boolean): Promise<Tallied> {
  const { found, candidates } = await collect(archive, archive.entries, query, { whole: true });
  const exact = candidates.filter((one) => one.exact);
  const loosened = spellings && query.fault === null ? await otherForms(archive, query) : [];
  const findings =
    loosened.length > 0 ? await Promise.all(found.map((one) => findNear(one, query, loosened))) : found;
  const all = candidatesOf(findings, query).filter(({ lacks }) => lacks.length === 0);
  return {
    fault: query.fault,
    articles: exact.length,
    places: await placesIn(exact, query),
    all: all.length,
    spellings: await spellingsIn(all, loosened, found),
    isPart: soughtIn(query).some((part) => found.some(({ segment }) => segment.isCut(part))),
    first: (limit) => titlesOf(sortCandidates(all).slice(0, limit)),
  };
}

/** Other forms alone: no word that is half typed, and no words apart that stand side by side in the query. */
const otherForms = async (archive: SearchArchive, query: Query): Promise<Loosened[]> =>
  (await loosen(archive, query, {}, false)).map(({ part, forms }) => ({
    part,
    forms,
    open: false,
    runs: [],
  }));

async function placesIn(candidates: readonly Candidate[], query: Query): Promise<number> {
  let places = 0;
  for (const [segment, own] of Map.groupBy(candidates, (one) => one.segment)) {
    for (const part of soughtIn(query)) {
      const found = await segment.places(part);
      for (const { ordinal } of own) places += found.get(ordinal)?.length ?? 0;
    }
  }
  return places;
}

async function spellingsIn(
  candidates: readonly Candidate[],
  loosened: readonly Loosened[],
  found: readonly Findings[],
): Promise<Tallied['spellings']> {
  const counts = new Map<string, number>();
  for (const { segment } of found) {
    const ordinals = new Set(candidates.flatMap((one) => (one.segment === segment ? one.ordinal : [])));
    for (const form of loosened.flatMap(({ forms }) => forms)) {
      const having = [...(await segment.find(form)).keys()].filter((ordinal) => ordinals.has(ordinal));
      if (having.length > 0) counts.set(form.text, (counts.get(form.text) ?? 0) + having.length);
    }
  }
  return [...counts].map(([form, articles]) => ({ form, articles })).sort((a, b) => b.articles - a.articles);
}

const titlesOf = (candidates: readonly Candidate[]): Promise<FoundTitle[]> =>
  Promise.all(
    candidates.map(async ({ segment, ordinal }) => {
      const { id, title, language } = await segment.text(ordinal);
      return { title, language, path: `${articleFolder(id)}index.html` };
    }),
  );
