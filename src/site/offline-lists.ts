/*
 * Lists of the files that a browser may keep to be read without a network, by the part of the site that they belong to. They
 * lie among the manifests, whose hashes they have.
 */

/** The service worker, below the output folder: it sees all that lies below its own. */
export const workerFile = 'service-worker.js';
/** The script of the page of all that is kept, in the folder of assets. */
export const offlineScript = 'offline-page.js';

/** Below the output folder. */
export const offlineIndexName = 'manifests/offline.json';
export const offlineListName = (part: string): string => `manifests/offline-${part}.json`;

/** A file with its size and SHA-256, as a list has it. */
export type OfflineFile = readonly [path: string, bytes: number, sha256: string];

/** A part of the site, as the index has it. */
export interface OfflinePart {
  readonly files: number;
  readonly bytes: number;
  /** Of its list. */
  readonly sha256: string;
}

/** `manifests/offline.json`. */
export interface OfflineIndex {
  readonly parts: Readonly<Record<string, OfflinePart>>;
}

/** Files for programs, and lists of what can be kept: they are nothing to read without a network. */
const forPrograms = new RegExp(
  `^(?:data/(?!addresses-)|raw/|feeds/|manifests/|manifest-|${workerFile})|\\.zip$|^a/.*/(?:index\\.json|raw\\.txt|timemap\\.wlnk)$`,
  'u',
);
export const isForPrograms = (path: string): boolean => forPrograms.test(path);

/** Parts of the site by their names. `frame` is scripts and styles, `search` the index, `more` stories, people and subjects. */
export const offlineParts = {
  frame: 'frame',
  search: 'search',
  more: 'more',
  /** The articles of a year. */
  articles: (year: string): string => `articles-${year}`,
  /** The timeline of a year, in a language of the interface. */
  time: (ui: string, year: string): string => `${ui}-${year}`,
  /** The pages without which one finds no way to others. */
  ways: (ui: string): string => `${ui}-ways`,
  /** All other pages of a language of the interface. */
  lists: (ui: string): string => `${ui}-lists`,
} as const;

/** The years of which an index has articles, `undated` among them. */
const yearsOf = ({ parts }: OfflineIndex): string[] =>
  Object.keys(parts).flatMap((part) => part.match(/^articles-(.+)$/u)?.[1] ?? []);

/** The parts that are kept together for a reader of an interface language: of a year, or of the whole archive. */
export function partsFor(index: OfflineIndex, ui: string, year: string | null): string[] {
  const { frame, search, more, articles, time, ways, lists } = offlineParts;
  const years = year === null ? yearsOf(index) : [year];
  return [
    ...[frame, ways(ui)],
    ...years.flatMap((one) => [articles(one), time(ui, one)]),
    ...(year === null ? [lists(ui), search, more] : []),
  ].filter((part) => part in index.parts);
}
