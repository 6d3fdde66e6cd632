import { dateParts } from '../edtf.ts';
import type { StemmedLanguage } from './stems/stemmers.ts';
/*
 * A built site publishes these files for its search, under `/search/`:
 *
 *     manifest.json               the segments, oldest first; the only file that changes in place
 *     pagefind/                   Pagefind's own script and WebAssembly, with an empty index
 *     forms/                      other forms of names and words: the heads of divided tables, and their files
 *     stories/                    which articles tell of one event, for who narrows results by that
 *     <segment>/                  what Pagefind searches of some thousand articles, without its fragments, and
 *     <segment>/head.json         what filters and orders need of its articles, and where words stand in the index
 *     <segment>/facets.json       who is credited and what the subjects are, for who narrows results by them
 *     <segment>/ids-<n>.txt       the ids of 250 articles, one after the other, where each has its Markdown beside its page
 *     <segment>/t/0/<n>.bin       some articles as results show them, where they have no Markdown files of their own
 *     <segment>/articles.json     ids and titles of all, for those who ask for very many results
 *     <folder>/manifest-sha256.txt of each of these folders, the SHA-256 of every other file in it
 *
 * A segment, and a file of forms, is named by what it holds and never changes, so that all but the manifest may be
 * cached for ever. What ends in `.bin` is zipped (gzip) by itself, so that it is small on every host.
 */

/** Below the site's folder. */
export const searchFolder = 'search/';

/**
 * Ids in a file: they are half of what a segment has to say of its articles, and cannot be zipped; so results fetch those
 * of their own articles alone.
 */
export const idsAFile = 250;
export const idsFile = (file: number): string => `ids-${file}.txt`;

/** Texts in one folder: hosts and tools advise against more than some thousand entries. */
const textsAFolder = 1000;

/** A file of articles as results show them, in their segment. */
export const textFile = (file: number): string => `t/${Math.floor(file / textsAFolder)}/${file}.bin`;

/** Below `search/`. */
export const storiesFolder = 'stories/';

/** These parts of `search/` change under the same name; all others are named by what they hold. */
export const changingParts: readonly string[] = ['manifest.json', 'forms/', storiesFolder];

/** Raised when the files' shape or the tokens change: older segments are then built anew. */
export const formatVersion = 15;

export interface Manifest {
  readonly version: typeof formatVersion;
  /** The file in `forms/` that tells where other forms of names and words stand; null where there are none. */
  readonly forms: string | null;
  /** The file in `stories/`; null where the archive has none. */
  readonly stories: string | null;
  readonly segments: readonly SegmentEntry[];
  /** The heads of the segments that are asked first, by key: to ask for them afterwards would take as long again. */
  readonly heads: Readonly<Record<string, SegmentHead>>;
}

export interface SegmentEntry {
  /** Its folder. */
  readonly key: string;
  /** Articles in it, those struck out included. */
  readonly articles: number;
  /** Ordinals of articles that were removed or stand in a newer segment. */
  readonly removed: readonly number[];
  /** The first and the last day of its dated articles, as numbers of eight digits; 0 where none is dated. */
  readonly from: number;
  readonly to: number;
}

/** A segment cannot be asked without this. The lists from `language` on have one entry an article. */
export interface SegmentHead {
  /** The first word of each chunk of the index, as `toSortable` writes it (pagefind/order.ts). */
  readonly chunks: readonly string[];
  /** Articles of which the texts lie in a file; null where each article has its Markdown beside its page. */
  readonly textsAFile: number | null;
  /** BCP 47 tags; `language` points into it. */
  readonly languages: readonly string[];
  /** Publishers' ids and names; `publisher` points into it, -1 where an article has none. */
  readonly publishers: readonly { readonly id: string; readonly name: string }[];
  readonly language: readonly number[];
  readonly publisher: readonly number[];
  /**
   * Dates as the steps from one to the next, which are mostly none, as segments go by time: eight digits, those of an
   * unstated month or day 0; 0 for an undated article.
   */
  readonly dateSteps: readonly number[];
  /** Tokens of the title, which stand first. */
  readonly titleLength: readonly number[];
  /** Tokens of the names of those who are credited: they stand between the title's and the text's. */
  readonly creditLength: readonly number[];
}

/** In a segment's folder. */
export const facetsFile = 'facets.json';

/** The people and subjects of a segment's articles. `person` and `subject` have a list an article, which points into them. */
export interface SegmentFacets {
  readonly people: readonly PersonFacet[];
  readonly subjects: readonly SubjectFacet[];
  readonly person: readonly (readonly number[])[];
  readonly subject: readonly (readonly number[])[];
}

/** A subject as an article spells it; those of one id are spellings of one. */
export interface SubjectFacet {
  readonly id: string;
  readonly name: string;
}

export interface PersonFacet extends SubjectFacet {
  /** Of a person where it is absent. */
  readonly kind?: 'organisation' | 'account';
}

export interface StoryFacet extends SubjectFacet {
  /** Of its name. */
  readonly language: string;
  /** As the archivist names it, by interface language; `default` for those without one. */
  readonly titles?: Readonly<Record<string, string | undefined>>;
}

/** The stories, and which articles of each segment tell of one: ordinals, each with the story's place in the list. */
export interface SearchStories {
  readonly stories: readonly StoryFacet[];
  readonly segments: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}

/** The search offers other forms besides the words that were typed; the manifest names this file of their heads. */
export interface FormHeads {
  readonly names: TableHead;
  readonly stems: TableHead;
  readonly sounds: SoundHeads;
  /** Languages that the archive has words of, and a stemmer. */
  readonly languages: readonly StemmedLanguage[];
}

/** Names by how they sound: the files of the heads of two tables, fetched only by who needs them; null for an empty one. */
export interface SoundHeads {
  readonly latin: string | null;
  readonly others: string | null;
}

/** A table that is too large to be fetched whole, cut into files by the order of its keys. */
export interface TableHead {
  /** The keys of each file begin from this: none is below it, and all are below the next file's. */
  readonly starts: readonly string[];
  /** Their names, in the same order. */
  readonly files: readonly string[];
}

/** An article as lists of results name it. */
export interface ArticleCard {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** EDTF. */
  readonly published: string | null;
  readonly publisher: string | null;
  /** The names of those who are credited, each once. */
  readonly people: readonly string[];
}

/** An article as `articles.json` has it: enough to cite it. */
export interface CitedCard extends ArticleCard {
  readonly originalUrl: string | null;
  /** Authors and translators, as credited. */
  readonly credits: readonly { readonly role: string; readonly name: string }[];
}

export interface ArticleText extends ArticleCard {
  readonly text: string;
}

/** The number by which dates are compared: 2021-03 becomes 20210300. */
export function dateNumber(edtf: string | null): number {
  if (edtf === null) return 0;
  const { year, month, day } = dateParts(edtf);
  return Number(`${year}${month ?? '00'}${day ?? '00'}`);
}

/** The last day that a date may mean, as a number: 20210300 becomes 20210331. */
export function lastDay(date: number): number {
  if (date % 10_000 === 0) return date + 1231;
  return date % 100 === 0 ? date + 31 : date;
}
