import { CachedPromises } from '../../cached.ts';
import type { Citable } from '../../exchange/csl-item.ts';
import { parseQuery } from '../query/language.ts';
import { SearchArchive } from './archive.ts';
import { candidatesOf } from './candidates.ts';
import { collect } from './collect.ts';
import { reaches } from './filter.ts';
import { type Findings, findNear } from './find.ts';
import { addedTo, loosen, namesOf } from './loosen.ts';
import { Outcome } from './outcome.ts';
import type { SearchOptions, SearchResponse } from './result.ts';

export { parseQuery } from '../query/language.ts';
export { endsInWord } from '../query/part.ts';
export { soughtIn } from '../query/tree.ts';
/** The site's own pages mark hits with these. */
export { findHits, markPieces, type Sought } from './excerpt.ts';
export { traffic } from './fetch.ts';
export type { OtherSpellings, Piece, SearchOptions, SearchResponse, SearchResult } from './result.ts';
export { sideBySide, type Tallied, tallyOf } from './tally.ts';

/** Results that come early where there are more: what a small screen shows at first. */
const firstSeen = 4;

const opened = new CachedPromises<'archive', SearchArchive>();

/** The search folder lies beside the folder that this module lies in. */
const folder = new URL('../search/', import.meta.url);

/** The index, for ways into the archive without a query. */
export const openArchive = () => opened.get('archive', () => SearchArchive.open(folder, preloadedManifest()));

/** The page of the article that was published at an address, below the site's root; null where it is not held. */
export async function pageOf(address: string): Promise<string | null> {
  const { articleAt } = await import('./held-address.ts');
  return articleAt(address, new URL('../', import.meta.url));
}

/** The address at which the search page has the manifest fetched before this module runs. */
function preloadedManifest(): URL | null {
  const link = document.querySelector<HTMLLinkElement>('link[rel="preload"][as="fetch"]');
  return link && new URL(link.href);
}

/** Fetches what every search needs, so that the first one is quick. */
export async function prepare(): Promise<void> {
  const archive = await openArchive();
  const newest = archive.entries.at(-1);
  if (newest) await archive.segment(newest);
}

/**
 * Takes up the archive as it is now. A page that is open for long, or came from the browser's cache, has it by a
 * manifest that names files which are gone since.
 * @returns whether it is another.
 */
async function renew(): Promise<boolean> {
  const [before, now] = await Promise.all([openArchive(), SearchArchive.open(folder)]);
  if (before.state === now.state) return false;
  opened.forget('archive');
  await opened.get('archive', async () => now);
  return true;
}

/**
 * Finds the articles whose title, credits and text have all parts of `query`, and after them, marked `near`, those that come
 * close.
 * @throws Error where the index cannot be fetched.
 */
export async function search(query: string, options: SearchOptions = {}): Promise<SearchResponse> {
  try {
    return await find(query, options);
  } catch (error) {
    if (!(await renew().catch(() => false))) throw error;
    return find(query, options);
  }
}

async function find(query: string, options: SearchOptions): Promise<SearchResponse> {
  const { limit = 20, early } = options;
  const parsed = parseQuery(query);
  const archive = await openArchive();
  const entries = archive.entries.filter((entry) => reaches(entry, options));
  // Comes while the index is asked; whoever needs it meets its failure.
  archive.forms().catch(() => undefined);
  const { found, candidates } = await collect(archive, entries, parsed, options);
  const asked = { query: parsed, entries, found, options };
  const outcome = new Outcome(asked, candidates);
  const enough = outcome.exact >= limit;
  const loosening = loosen(archive, parsed, options, enough);
  if (enough) {
    // The results need not wait for what is only offered beside them.
    const offer = async (limit: number): Promise<SearchResponse> => {
      const [response, loosened] = await Promise.all([outcome.response(limit), loosening]);
      return { ...response, offered: namesOf(loosened) };
    };
    if (early && limit > firstSeen) await early(await offer(firstSeen));
    const response = await offer(limit);
    if (!options.furthest) startLater(found);
    return response;
  }
  if (early && outcome.exact > 0) await early(await outcome.exactResponse());
  const near = await loosening;
  const findings = await Promise.all(found.map((one) => findNear(one, parsed, near)));
  const response = await new Outcome(asked, candidatesOf(findings, parsed), near).response(limit);
  startLater(found);
  return { ...response, added: addedTo(near, findings) };
}

/** All articles of the archive that a query finds exactly and that the filters leave, in order, as citations name them. */
export async function citable(query: string, options: SearchOptions = {}): Promise<Citable[]> {
  const parsed = parseQuery(query);
  const archive = await openArchive();
  const entries = archive.entries.filter((entry) => reaches(entry, options));
  const whole = { ...options, whole: true };
  const { found, candidates } = await collect(archive, entries, parsed, whole);
  return new Outcome({ query: parsed, entries, found, options: whole }, candidates).citable();
}

/**
 * Starts Pagefind for the segments that were asked, when what they gave has been shown: it is for the next search. Not for
 * those that only make the count whole: each has 40 kB of metadata.
 */
function startLater(found: readonly Findings[]): void {
  setTimeout(() => {
    for (const { segment } of found) void segment.start();
  });
}
