import { excerptOf, findHits, type Sought } from '../excerpt.ts';
import { type ArticleCard, dateNumber, lastDay } from '../format.ts';
import { type Part, parseQuery, type Query } from '../query.ts';
import type { SearchOptions, SearchResponse, SearchResult } from '../result.ts';
import { type Found, SearchIndex } from './index.ts';
import { type Candidate, dateOf, type Findings, judge } from './judge.ts';

export type { SearchOptions, SearchResponse, SearchResult } from '../result.ts';

/** Results that are described with an excerpt; who asks for more gets the rest without. */
const excerpts = 100;

let index: Promise<SearchIndex> | undefined;

/** Fetches what every search needs; later calls cost nothing. */
export function prepare(): Promise<SearchIndex> {
  // The search folder lies beside the folder that this module lies in.
  const opened = index ?? SearchIndex.open(new URL('../search/', import.meta.url));
  index = opened;
  opened.catch(() => {
    index = undefined;
  });
  return opened;
}

/**
 * Finds the articles whose title and text have all parts of `query`, and after them, marked `near`, those that come
 * close.
 * @throws Error where the index cannot be fetched.
 */
export async function search(query: string, options: SearchOptions = {}): Promise<SearchResponse> {
  const parsed = parseQuery(query);
  if (parsed.parts.length === 0) return { total: 0, results: [] };
  const opened = await prepare();
  const findings = await find(opened, parsed);
  const candidates = judge(opened.segments, parsed, findings).filter((one) => passes(one, options));
  const limit = options.limit ?? 20;
  const shown = limit < candidates.length ? candidates.slice(0, limit) : candidates;
  return { total: candidates.length, results: await describe(shown, parsed) };
}

/** Only the last word, unquoted, can be half typed. */
const isOpen = (query: Query, part: Part): boolean =>
  part === query.parts.at(-1) &&
  !part.quoted &&
  !part.beginning &&
  part.tokens.length === 1 &&
  part.length === 1 &&
  (part.tokens[0]?.length ?? 0) > 1;

async function find(opened: SearchIndex, query: Query): Promise<Findings> {
  const [exact, excluded] = await Promise.all([
    Promise.all(query.parts.map((part) => opened.find(part))),
    Promise.all(query.excluded.map((part) => opened.find(part))),
  ]);
  const near = await Promise.all(
    query.parts.map((part, at) =>
      isOpen(query, part) ? begun(opened, part, exact[at] ?? []) : (exact[at] ?? []),
    ),
  );
  return { exact, near, excluded };
}

/** What words begin with a part; what Pagefind took for one but is none is left out. */
function begun(opened: SearchIndex, part: Part, exact: readonly Found[]): Promise<Found[]> {
  return opened.beginnings(part.tokens[0] ?? '').then((found) =>
    Promise.all(
      found.map(async (its, at) => {
        const here = exact[at] ?? new Map();
        const [ordinal] = [...its.keys()].filter((one) => !here.has(one));
        if (ordinal === undefined) return here;
        const text = await opened.segments[at]?.text(ordinal);
        const whole = text ? `${text.title}\n${text.text}` : '';
        return findHits(whole, [{ part, beginning: true }]).length > 0 ? its : here;
      }),
    ),
  );
}

function passes(candidate: Candidate, { language, source, from, to }: SearchOptions): boolean {
  const { head } = candidate.segment;
  if (language) {
    const its = (head.languages[head.language[candidate.ordinal] ?? -1] ?? 'und').toLowerCase();
    const wanted = language.toLowerCase();
    if (its !== wanted && !its.startsWith(`${wanted}-`)) return false;
  }
  if (source && head.sources[head.source[candidate.ordinal] ?? -1]?.id !== source) return false;
  if (!from && !to) return true;
  const date = dateOf(candidate);
  if (date === 0) return false;
  return lastDay(date) >= dateNumber(from ?? null) && (!to || date <= lastDay(dateNumber(to)));
}

async function describe(shown: readonly Candidate[], query: Query): Promise<SearchResult[]> {
  const sought = query.parts.map((part): Sought => ({ part, beginning: isOpen(query, part) }));
  const first = await Promise.all(shown.slice(0, excerpts).map((one) => describeOne(one, sought)));
  const rest = await Promise.all(
    shown.slice(excerpts).map(async (candidate): Promise<SearchResult[]> => {
      const card = (await candidate.segment.cards())[candidate.ordinal];
      return card ? [{ ...resultOf(card, candidate), excerpt: [] }] : [];
    }),
  );
  return [...first, ...rest.flat()];
}

async function describeOne(candidate: Candidate, sought: readonly Sought[]): Promise<SearchResult> {
  const article = await candidate.segment.text(candidate.ordinal);
  const excerpt = excerptOf(article.text, article.language, findHits(article.text, sought));
  return { ...resultOf(article, candidate), excerpt };
}

const resultOf = (
  { id, title, language, published, publisher }: ArticleCard,
  candidate: Candidate,
): Omit<SearchResult, 'excerpt'> => ({
  id,
  url: `a/${id}/index.html`,
  title,
  language,
  published,
  publisher,
  match: candidate.exact ? 'exact' : 'near',
});
