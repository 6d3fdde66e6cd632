import type { DatabaseSync } from 'node:sqlite';
import { cached, Latest, once } from '../cached.ts';
import { sha256 } from '../disk/hash.ts';
import { KronikaError } from '../errors.ts';
import { type ArticleRecord, type Problem, passedOverCode, type Tombstone } from '../record.ts';
import type { ArticleRelation, HeldRelation, TextRelation } from '../relations.ts';
import { versionPath } from '../urls.ts';
import { readDepartures, readStoryDepartures } from './accessions/departures.ts';
import type { Archive, ArticleMember, ArticleSummary, Version } from './archive.ts';
import type { Collection } from './collection.ts';
import { rows } from './database.ts';
import { copyWarnings, type Differing } from './differing-copies.ts';
import { heldRelations, readHeldLinks } from './held-links.ts';
import { memberProblems } from './member-problems.ts';
import { readSeed, type SeedRow } from './seed-bytes.ts';
import type { StoredVersion } from './settle-articles.ts';
import type { Story, StoryLink } from './story.ts';
import { versionWarnings } from './version-warnings.ts';

/** The place of an article's record, and all that the store has settled about it. */
interface Place {
  readonly candidate: number;
  readonly duplicates: readonly string[];
  readonly versions: readonly StoredVersion[];
  readonly differing: readonly Differing[];
  readonly story: string | null;
  readonly relations: readonly ArticleRelation[];
}

/** Records that are kept at hand: a page and the files beside it are made soon after each other. */
const keptAtHand = 256;

/** Up to so many articles are looked up one by one; past that the places of all are read at once. */
const fewLookups = 500;

/** The reading side of the archive. Bodies are fetched one at a time; only the summaries are kept in memory. */
export function readArchive(database: DatabaseSync, seedsDir: string): Archive {
  // SQLite decodes text three times as slowly as Node does, and what is only passed on need not be decoded at all.
  const bytes = database.prepare('SELECT CAST(record AS BLOB) AS record FROM candidates WHERE key = ?');
  const seed = database.prepare(`
    SELECT path, sha256, record ->> '$.seed.bytes' AS bytes, "offset", raw
    FROM candidates WHERE key = ?`);
  const picture = database.prepare('SELECT bytes FROM pictures WHERE file = ?');
  const lead = database.prepare('SELECT lead FROM candidates WHERE key = ?');
  const heldLinks = once(() => readHeldLinks(database));
  const held = once(() => heldRelations(heldLinks()));
  const summaries = once(() => readSummaries(database, held()));
  const members = once(() => readMembers(database));
  const tombstones = (): Tombstone[] => readTombstones(database);
  const departures = once(() => readDepartures(database, tombstones()));
  const onePlace = database.prepare(
    `SELECT candidate, duplicates, versions, differing, story, relations
     FROM articles LEFT JOIN story_told USING (id) WHERE id = ?`,
  );
  let lookups = 0;
  const placeOf = (id: string): Place => {
    lookups += 1;
    const place =
      lookups > fewLookups ? members().places.get(id) : rows<PlaceRow>(onePlace, id).map(toPlace)[0];
    if (!place) throw noSuchArticle(id);
    return place;
  };
  const bytesOf = (candidate: number): Uint8Array =>
    (bytes.get(candidate) as unknown as { record: Uint8Array }).record;
  const bytesOfSeed = (candidate: number): Uint8Array =>
    readSeed(seedsDir, seed.get(candidate) as unknown as SeedRow);
  const versionOf = (id: string, text: string): StoredVersion => {
    const version = placeOf(id).versions.find((other) => other.text === text);
    if (!version) throw noSuchArticle(`${id} with the text ${text}`);
    return version;
  };
  const found = cached((id: string) => {
    const place = placeOf(id);
    const own = bytesOf(place.candidate);
    const links = held().get(id) ?? [];
    const isAlone =
      place.duplicates.length + place.versions.length + place.relations.length + links.length === 0 &&
      place.story === null;
    return { record: once(() => joined(id, own, place, links)), own, isAlone };
  }, new Latest(keptAtHand));
  return {
    record: (id) => found(id).record(),
    recordJson: (id) => {
      const { record, own, isAlone } = found(id);
      return isAlone ? own : Buffer.from(JSON.stringify(record()));
    },
    lead: (id) => (lead.get(placeOf(id).candidate) as unknown as { lead: string }).lead,
    summaries,
    members: () => members().members,
    stories: once(() => readJson<Story>(database, 'SELECT story AS json FROM stories ORDER BY id')),
    storyLinks: once(() =>
      readJson<StoryLink>(database, 'SELECT link AS json FROM story_links ORDER BY a, b'),
    ),
    collections: once(() =>
      readJson<Collection>(database, 'SELECT collection AS json FROM collections ORDER BY place'),
    ),
    heldLinks,
    problems: () => readProblems(database).filter(({ code }) => code !== passedOverCode),
    notes: () => readProblems(database).filter(({ code }) => code === passedOverCode),
    tombstones,
    loggedLanguages: once(() =>
      rows<{ language: string }>(
        database.prepare('SELECT language FROM log_languages ORDER BY language'),
      ).map(({ language }) => language),
    ),
    departures,
    storyDepartures: once(() => readStoryDepartures(database, departures())),
    version: (id, text) => {
      const { candidate, seeds } = versionOf(id, text);
      const record = recordOf(bytesOf(candidate));
      const paths = new Set(seeds.map(({ path }) => path));
      paths.delete(record.seed.path);
      return { ...record, duplicates: [...paths].sort() };
    },
    versionBytes: (id, text) => bytesOfSeed(versionOf(id, text).candidate),
    seedBytes: (id) => bytesOfSeed(placeOf(id).candidate),
    pictureBytes: (file) => {
      const [row] = rows<{ bytes: Uint8Array }>(picture, file);
      if (!row) throw new KronikaError('no-such-picture', `The archive has no picture ${file}`);
      return row.bytes;
    },
  };
}

/** An article that is asked for and not there is a fault of the caller. */
const noSuchArticle = (id: string): KronikaError =>
  new KronikaError('no-such-article', `The archive has no article ${id}`);

const textOf = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString();

const recordOf = (record: Uint8Array): ArticleRecord => JSON.parse(textOf(record));

/** A record as kept knows only its own seed; which others are the same article, the store has settled. */
function joined(id: string, record: Uint8Array, place: Place, held: readonly HeldRelation[]): ArticleRecord {
  const { duplicates, versions, differing, story, relations } = place;
  const own = recordOf(record);
  return {
    ...own,
    duplicates: [...duplicates],
    relations: [...versions.flatMap((version) => relationsOf(id, version)), ...relations, ...held],
    story,
    warnings: [...own.warnings, ...versionWarnings(versions), ...copyWarnings(differing)],
  };
}

const relationsOf = (id: string, { text, rule, seeds }: Version): TextRelation[] =>
  seeds.map(({ path, sha256: hash, evidence }) => ({
    kind: 'version',
    path,
    sha256: hash,
    url: versionPath(id, text),
    evidence,
    rule,
  }));

const readJson = <Item>(database: DatabaseSync, all: string): Item[] =>
  rows<{ json: string }>(database.prepare(all)).map(({ json }): Item => JSON.parse(json));

const none: readonly never[] = [];
const listOf = <Item>(json: string): readonly Item[] => (json === '[]' ? none : JSON.parse(json));

const inOrder = 'ORDER BY edtf, instant, articles.id';

interface SummaryRow {
  readonly summary: string;
  readonly hash: string;
  readonly duplicates: string;
  readonly versions: string;
  readonly differing: string;
  readonly added: string | null;
  readonly story: string | null;
  readonly told: string;
}

function readSummaries(
  database: DatabaseSync,
  held: ReadonlyMap<string, readonly HeldRelation[]>,
): ArticleSummary[] {
  const all = database.prepare(`
    SELECT summary, articles.hash, duplicates, versions, differing, CASE WHEN gone IS NULL THEN added END AS added,
           story, coalesce(story_told.hash, '') AS told
    FROM articles LEFT JOIN log_articles USING (id) LEFT JOIN story_told USING (id) ${inOrder}`);
  return rows<SummaryRow>(all).map((row) => {
    const { summary, hash, duplicates, versions: json, differing, added, story, told } = row;
    const own: ArticleSummary = JSON.parse(summary);
    const versions = listOf<StoredVersion>(json).map(({ text, rule, seeds }) => ({ text, rule, seeds }));
    const warnings = [
      ...own.warnings,
      ...versionWarnings(versions),
      ...copyWarnings(listOf<Differing>(differing)),
    ];
    return {
      ...own,
      duplicates: listOf<string>(duplicates),
      versions,
      warnings,
      added,
      story,
      hash: hash + told + stateOfHeld(held.get(own.id)),
    };
  });
}

const stateOfHeld = (links: readonly HeldRelation[] = []): string =>
  links.length === 0 ? '' : sha256(JSON.stringify(links)).slice(0, 16);

interface PlaceRow {
  readonly candidate: number;
  readonly duplicates: string;
  readonly versions: string;
  readonly differing: string;
  readonly story: string | null;
  readonly relations: string | null;
}

const toPlace = ({ candidate, duplicates, versions, differing, story, relations }: PlaceRow): Place => ({
  candidate,
  duplicates: listOf(duplicates),
  versions: listOf(versions),
  differing: listOf(differing),
  story,
  relations: listOf(relations ?? '[]'),
});

type MemberRow = ArticleMember & PlaceRow;

interface Members {
  readonly members: readonly ArticleMember[];
  /** By id: asking the database for it takes as long as for the record itself. */
  readonly places: ReadonlyMap<string, Place>;
}

function readMembers(database: DatabaseSync): Members {
  const all = database.prepare(
    `SELECT articles.id, articles.hash, length, candidate, duplicates, versions, differing, story, relations
     FROM articles LEFT JOIN story_told USING (id) ${inOrder}`,
  );
  const members = rows<MemberRow>(all);
  const places = members.map((row): [string, Place] => [row.id, toPlace(row)]);
  return { members, places: new Map(places) };
}

function readProblems(database: DatabaseSync): Problem[] {
  const all = database.prepare("SELECT problems FROM seeds WHERE problems <> '[]' ORDER BY path");
  const own = rows<{ problems: string }>(all).flatMap(({ problems }): Problem[] => JSON.parse(problems));
  const ofMembers = memberProblems(database);
  if (ofMembers.length === 0) return own;
  return [...own, ...ofMembers].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

/** Where one copy of an article is withheld, all of its copies are: each has its tombstone. */
function readTombstones(database: DatabaseSync): Tombstone[] {
  const all = database.prepare(`
    SELECT id, path, sha256, reason FROM tombstones
    UNION
    SELECT id, path, sha256, (SELECT min(reason) FROM tombstones WHERE tombstones.id = candidates.id) AS reason
    FROM candidates WHERE reason IS NOT NULL
    ORDER BY id, path`);
  return rows<Tombstone>(all).map(({ id, path, sha256: hash, reason }) => ({
    id,
    path,
    sha256: hash,
    reason,
  }));
}
