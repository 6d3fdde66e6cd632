import type {
  Archive,
  ArticleSummary,
  Departure,
  HeldLink,
  StoryDeparture,
  Version,
} from '../../src/archive/archive.ts';
import { candidateOf } from '../../src/archive/candidate.ts';
import type { Collection } from '../../src/archive/collection.ts';
import type { Story, StoryLink } from '../../src/archive/story.ts';
import { citedAddresses } from '../../src/cited.ts';
import { sha256 } from '../../src/disk/hash.ts';
import { KronikaError } from '../../src/errors.ts';
import type { ArticleRecord, Problem, Tombstone } from '../../src/record.ts';
import { textRelations } from '../../src/relations.ts';
import { articleId, articlePath, idOfAddress } from '../../src/urls.ts';

/** All that a log of accessions, a look for stories and an archivist tell of an archive. */
export interface MemoryLog {
  readonly added?: (record: ArticleRecord) => string | null;
  readonly departures?: readonly Departure[];
  readonly storyDepartures?: readonly StoryDeparture[];
  readonly languages?: readonly string[];
  readonly stories?: readonly Story[];
  readonly storyLinks?: readonly StoryLink[];
  readonly collections?: readonly Collection[];
}

/** An archive in memory, for tests of what reads one. */
export function memoryArchive(
  records: readonly ArticleRecord[],
  problems: readonly Problem[] = [],
  tombstones: readonly Tombstone[] = [],
  log: MemoryLog = {},
): Archive {
  const sorted = [...records].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const byId = new Map(records.map((record) => [record.id, record]));
  const find = (id: string): ArticleRecord => {
    const found = byId.get(id);
    if (!found) throw new KronikaError('no-such-article', `No article ${id}`);
    return found;
  };
  const summaries = sorted.map((record) => ({ ...summary(record), added: log.added?.(record) ?? null }));
  return {
    summaries: () => summaries,
    members: () => summaries,
    record: find,
    recordJson: (id) => Buffer.from(JSON.stringify(find(id))),
    lead: (id) => find(id).text.slice(0, 160),
    stories: () => log.stories ?? [],
    storyLinks: () => log.storyLinks ?? [],
    collections: () => log.collections ?? [],
    heldLinks: () => heldLinksOf(records),
    problems: () => problems,
    notes: () => [],
    pictureBytes: (file) => Buffer.from(file),
    tombstones: () => tombstones,
    version: (id, text) => versionOf(find(id), text),
    versionBytes: () => new Uint8Array(),
    departures: () => log.departures ?? [],
    storyDepartures: () => log.storyDepartures ?? [],
    loggedLanguages: () => log.languages ?? [],
    seedBytes: (id) => Buffer.from(find(id).text),
  };
}

/** The links within the archive, as the records' addresses and what they cite tell of them. */
const heldLinksOf = (records: readonly ArticleRecord[]): HeldLink[] => {
  const byId = new Map(records.map((record) => [record.id, record]));
  return records.flatMap((record) =>
    [...new Set(citedAddresses(record).map(idOfAddress))].flatMap((to) => {
      const other = to === null || to === record.id ? undefined : byId.get(to);
      return other?.originalUrl ? [{ from: record.id, to: other.id, address: other.originalUrl }] : [];
    }),
  );
};

/** The versions that a record's relations tell of. */
const versionsOf = (record: ArticleRecord): Version[] =>
  [...Map.groupBy(textRelations(record), ({ url }) => url)].map(([url, seeds]) => ({
    text: url.split('/').at(-2) ?? '',
    rule: seeds[0]?.rule ?? 'hash',
    seeds,
  }));

function versionOf(record: ArticleRecord, text: string): ArticleRecord {
  const relation = textRelations(record).find(({ url }) => url.endsWith(`/${text}/`));
  if (!relation) throw new KronikaError('no-such-article', `No text ${text}`);
  const seed = { ...record.seed, path: relation.path, sha256: relation.sha256 };
  return { ...record, title: `${record.title}, otherwise`, seed, duplicates: [], relations: [] };
}

const order = (record: ArticleRecord): string => `${record.published?.edtf ?? ''} ${record.id}`;

const summary = (record: ArticleRecord): Omit<ArticleSummary, 'added'> => ({
  ...JSON.parse(candidateOf(record).summary),
  duplicates: record.duplicates,
  versions: versionsOf(record),
  hash: sha256(JSON.stringify(record)),
});

/** A record with everything that is not given left plain. */
export function recordOf(given: Partial<ArticleRecord> & { title: string }): ArticleRecord {
  const text = given.text ?? 'A text of few words.';
  const id = given.id ?? articleId(given.title + text);
  return {
    id,
    url: articlePath(id),
    titleOrigin: 'stated',
    language: 'en',
    published: null,
    publisher: null,
    mirror: null,
    originalUrl: null,
    contributors: [],
    translationOf: null,
    references: [],
    images: [],
    body: text,
    text,
    removed: [],
    seed: {
      path: `${id}.txt`,
      sha256: sha256(text),
      bytes: Buffer.byteLength(text),
      format: 'plain-text',
      encoding: 'utf-8',
    },
    subjects: [],
    duplicates: [],
    relations: [],
    story: null,
    warnings: [],
    ...given,
  };
}

const plainSummary: ArticleSummary = { ...summary(recordOf({ title: '', text: '' })), added: null };

/** All that lists know of an article, with everything that is not given left plain. */
export const summaryOf = (given: Partial<ArticleSummary>): ArticleSummary => ({ ...plainSummary, ...given });

/** A date as a record holds it, stated in a header. */
export const dated = (edtf: string): NonNullable<ArticleRecord['published']> => ({
  edtf,
  instant: null,
  origin: 'header',
  evidence: edtf,
  others: [],
});
