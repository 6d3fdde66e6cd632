import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { KronikaError } from '../errors.ts';
import type { ArticleRecord, Problem, Tombstone } from '../record.ts';
import type { Archive, ArticleSummary } from './archive.ts';
import { sha256 } from './candidate.ts';
import { noSuchArticle, rows } from './store.ts';

interface ArticleRow {
  readonly record: Uint8Array;
  readonly duplicates: string;
}

interface SeedRow {
  readonly path: string;
  readonly sha256: string;
}

/** The reading side of the archive. Bodies are fetched one at a time; only the summaries are kept in memory. */
export function readArchive(database: DatabaseSync, seedsDir: string): Archive {
  // SQLite decodes text three times as slowly as Node does, and what is only passed on need not be decoded at all.
  const article = database.prepare(
    `SELECT CAST(record AS BLOB) AS record, duplicates FROM articles JOIN candidates ON candidates.key = candidate
     WHERE articles.id = ?`,
  );
  const seed = database.prepare(
    `SELECT path, sha256 FROM articles JOIN candidates ON candidates.key = candidate WHERE articles.id = ?`,
  );
  const fetchRow = (id: string): ArticleRow => {
    const row = article.get(id) as unknown as ArticleRow | undefined;
    if (!row) throw noSuchArticle(id);
    return row;
  };
  let summaries: readonly ArticleSummary[] | null = null;
  return {
    record: (id) => joinDuplicates(fetchRow(id)),
    recordJson: (id) => {
      const row = fetchRow(id);
      return row.duplicates === '[]' ? row.record : Buffer.from(JSON.stringify(joinDuplicates(row)));
    },
    summaries: () => {
      summaries ??= readSummaries(database);
      return summaries;
    },
    problems: () => readProblems(database),
    tombstones: () => readTombstones(database),
    seedBytes: (id) => {
      const [found] = rows<SeedRow>(seed, id);
      if (!found) throw noSuchArticle(id);
      return readSeed(seedsDir, found);
    },
  };
}

const textOf = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString();

/** A record as kept knows only its own seed; which others are the same article, the store has settled. */
function joinDuplicates({ record, duplicates }: ArticleRow): ArticleRecord {
  const own: ArticleRecord = JSON.parse(textOf(record));
  return { ...own, duplicates: JSON.parse(duplicates) };
}

const none: readonly string[] = [];

function readSummaries(database: DatabaseSync): ArticleSummary[] {
  const all = database.prepare('SELECT summary, hash, duplicates FROM articles ORDER BY edtf, instant, id');
  return rows<{ summary: string; hash: string; duplicates: string }>(all).map((row) => ({
    ...JSON.parse(row.summary),
    duplicates: row.duplicates === '[]' ? none : JSON.parse(row.duplicates),
    hash: row.hash,
  }));
}

function readProblems(database: DatabaseSync): Problem[] {
  const all = database.prepare("SELECT problems FROM seeds WHERE problems <> '[]' ORDER BY path");
  return rows<{ problems: string }>(all).flatMap(({ problems }): Problem[] => JSON.parse(problems));
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

/** The store has no copy of the seeds: what is published must be what was read. */
function readSeed(seedsDir: string, { path, sha256: hash }: SeedRow): Uint8Array {
  const changed = (cause?: unknown) =>
    new KronikaError('seed-changed', `${path} changed while the archive was being built`, {
      advice: 'Run the build again when nothing is writing to the seeds folder.',
      cause,
    });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(seedsDir, path));
  } catch (error) {
    throw changed(error);
  }
  if (sha256(bytes) !== hash) throw changed();
  return bytes;
}
