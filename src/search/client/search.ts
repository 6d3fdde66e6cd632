import type { Sought } from '../excerpt.ts';
import { endsInWord, type Part, parseQuery, type Query, runsOf } from '../query.ts';
import type { OtherSpellings, SearchOptions, SearchResponse } from '../result.ts';
import { SearchArchive } from './archive.ts';
import { candidatesOf, sortCandidates } from './candidates.ts';
import { collect, exactOf } from './collect.ts';
import { describe, type SoughtByMatch } from './describe.ts';
import { Kept } from './fetch.ts';
import { countCandidates, filterCandidates, reaches } from './filter.ts';
import { type Findings, findNear, type Loosened } from './find.ts';
import type { PartForms, WantedForms } from './other-forms.ts';

/** What the site's own pages mark with. */
export { findHits, type Sought } from '../excerpt.ts';
export { endsInWord, parseQuery } from '../query.ts';
export type { OtherSpellings, Piece, SearchOptions, SearchResponse, SearchResult } from '../result.ts';

const opened = new Kept<'archive', SearchArchive>();

/** The search folder lies beside the folder that this module lies in. */
const folder = new URL('../search/', import.meta.url);

const openArchive = () => opened.get('archive', () => SearchArchive.open(folder, preloadedManifest()));

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
 * Finds the articles whose title and text have all parts of `query`, and after them, marked `near`, those that come
 * close.
 * @throws Error where the index cannot be fetched.
 */
export async function search(query: string, options: SearchOptions = {}): Promise<SearchResponse> {
  const parsed = parseQuery(query);
  const archive = await openArchive();
  const entries = archive.entries.filter((entry) => reaches(entry, options));
  // Comes while the index is asked; whoever needs it meets its failure.
  archive.forms().catch(() => undefined);
  const found = parsed.parts.length > 0 ? await collect(archive, entries, parsed, options) : [];
  const limit = options.limit ?? 20;
  const enough = exactOf(found, parsed, options).length >= limit;
  const loosening = loosen(archive, parsed, options, enough);
  // Where there is enough, the results need not wait for what is only offered beside them.
  const near = enough ? [] : await loosening;
  const findings = enough ? found : await Promise.all(found.map((one) => findNear(one, near)));
  const candidates = candidatesOf(findings, parsed);
  const results = sortCandidates(filterCandidates(candidates, options), options.order);
  const shown = limit < results.length ? results.slice(0, limit) : results;
  const [described, loosened] = await Promise.all([describe(shown, soughtOf(parsed, near)), loosening]);
  return {
    total: results.length,
    exact: results.filter(({ exact }) => exact).length,
    results: described,
    searched: found.reduce((sum, { segment }) => sum + segment.entry.articles, 0),
    articles: entries.reduce((sum, entry) => sum + entry.articles, 0),
    counts: countCandidates(candidates, options),
    added: enough ? [] : addedTo(loosened, findings),
    offered: enough ? namesOf(loosened) : [],
  };
}

/** Only the last word, unquoted, can be half typed. */
const isOpen = (query: Query, part: Part): boolean =>
  part === query.parts.at(-1) && !part.quoted && endsInWord(part) && (part.tokens.at(-1)?.length ?? 0) > 1;

type Named = Loosened & Pick<PartForms, 'name' | 'words'>;

/** The parts with what near results may have instead; of names alone where near results are not wanted. */
async function loosen(
  archive: SearchArchive,
  query: Query,
  { variants = true }: SearchOptions,
  namesOnly: boolean,
): Promise<Named[]> {
  const others = variants ? await otherForms(archive, query, { words: !namesOnly }) : [];
  return query.parts.map((part, at) => {
    const { forms = [], name = null, words = [] } = others[at] ?? {};
    return {
      part,
      open: isOpen(query, part),
      forms,
      runs: runsOf(part),
      name,
      words,
    };
  });
}

async function otherForms(archive: SearchArchive, query: Query, wanted: WantedForms): Promise<PartForms[]> {
  try {
    return (await (await archive.forms())?.formsOf(query.parts, wanted)) ?? [];
  } catch {
    // Offline, what was fetched before still finds the words as typed; other forms only add to that.
    return [];
  }
}

/** The names among the parts, each once though it has several of them. */
const namesOf = (loosened: readonly Named[]): OtherSpellings[] =>
  [...new Set(loosened.flatMap(({ name }) => name ?? []))].map(({ part, forms }) => ({ part, forms }));

/** What was looked for besides what was typed: spellings of names, and those inflections that stand somewhere. */
function addedTo(loosened: readonly Named[], findings: readonly Findings[]): OtherSpellings[] {
  const standing = new Set(findings.flatMap(({ forms }) => forms));
  const inflected = loosened.map(({ part, words }) => ({
    part: part.text,
    forms: words.filter((word) => standing.has(word)),
  }));
  return [...namesOf(loosened), ...inflected.filter(({ forms }) => forms.length > 0)];
}

/** What excerpts show: of exact results what was typed, of near ones what they may have instead, too. */
function soughtOf({ parts }: Query, loosened: readonly Loosened[]): SoughtByMatch {
  const whole = (part: Part): Sought => ({ part, beginning: false });
  const near = loosened.flatMap(({ part, open, forms, runs }) => [
    { part, beginning: open },
    ...[...forms, ...runs].map(whole),
  ]);
  const exact = parts.map(whole);
  return { exact, near: near.length > 0 ? near : exact };
}
