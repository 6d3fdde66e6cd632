import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { diskFull, refusedError } from '../disk/refused.ts';
import { KronikaError } from '../errors.ts';

/* Opens the one SQLite file of the cache, and makes it anew where it is of another version or damaged. */

/** Stands in the file: one of another layout is made anew. */
export const layout = 22;
export const fileName = 'archive.sqlite';

const schema = `
  CREATE TABLE seeds (
    path TEXT PRIMARY KEY, stamp TEXT NOT NULL, digest TEXT NOT NULL, again_on TEXT, problems TEXT NOT NULL,
    redactions TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE members (
    path TEXT NOT NULL, digest TEXT NOT NULL, item TEXT NOT NULL, again_on TEXT, problems TEXT NOT NULL,
    redactions TEXT NOT NULL, PRIMARY KEY (path, digest)
  ) WITHOUT ROWID;
  CREATE TABLE candidates (
    key INTEGER PRIMARY KEY, path TEXT NOT NULL, member TEXT NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL,
    preferred INTEGER NOT NULL, by_program INTEGER NOT NULL, is_latest INTEGER NOT NULL,
    breaks_off INTEGER NOT NULL,
    sha256 TEXT NOT NULL, "offset" INTEGER, raw, redacted INTEGER NOT NULL, edtf TEXT, instant TEXT, length INTEGER NOT NULL,
    hash TEXT NOT NULL, cites TEXT NOT NULL, summary TEXT NOT NULL, lead TEXT NOT NULL, record TEXT NOT NULL,
    personal TEXT, UNIQUE (path, member, n)
  );
  CREATE TABLE pictures (file TEXT PRIMARY KEY, width INTEGER NOT NULL, height INTEGER NOT NULL, bytes BLOB NOT NULL);
  CREATE INDEX candidate_by_id ON candidates (id);
  CREATE TABLE tombstones (
    path TEXT NOT NULL, member TEXT NOT NULL, id TEXT NOT NULL, sha256 TEXT NOT NULL, reason TEXT NOT NULL
  );
  CREATE INDEX tombstone_by_id ON tombstones (id);
  CREATE INDEX tombstone_by_path ON tombstones (path, member);
  CREATE TABLE articles (
    id TEXT PRIMARY KEY, candidate INTEGER NOT NULL, edtf TEXT, instant TEXT, length INTEGER NOT NULL,
    hash TEXT NOT NULL, duplicates TEXT NOT NULL, versions TEXT NOT NULL, differing TEXT NOT NULL,
    summary TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE citings (cited TEXT NOT NULL, citing TEXT NOT NULL, PRIMARY KEY (cited, citing)) WITHOUT ROWID;
  CREATE INDEX citing_by_article ON citings (citing);
  CREATE TABLE story_features (id TEXT PRIMARY KEY, hash TEXT NOT NULL, features BLOB NOT NULL);
  CREATE TABLE stories (id TEXT PRIMARY KEY, story TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE story_links (a TEXT NOT NULL, b TEXT NOT NULL, link TEXT NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
  CREATE INDEX story_link_by_b ON story_links (b);
  CREATE TABLE story_told (
    id TEXT PRIMARY KEY, story TEXT, relations TEXT NOT NULL, hash TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE collections (place INTEGER PRIMARY KEY, collection TEXT NOT NULL);
  CREATE TABLE collection_finds (
    query TEXT NOT NULL, hash TEXT NOT NULL, found INTEGER NOT NULL, PRIMARY KEY (query, hash)
  ) WITHOUT ROWID;
  CREATE TABLE log_members (
    path TEXT NOT NULL, id TEXT NOT NULL, sha256 TEXT NOT NULL, withheld INTEGER NOT NULL, PRIMARY KEY (path, id)
  ) WITHOUT ROWID;
  CREATE INDEX log_member_by_id ON log_members (id);
  CREATE TABLE log_articles (
    id TEXT PRIMARY KEY, added TEXT NOT NULL, title TEXT, sha256 TEXT, gone TEXT, kind TEXT, successor TEXT
  ) WITHOUT ROWID;
  CREATE TABLE log_stories (id TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE log_languages (language TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE log_due (id TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE outputs (path TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, files TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE output_depends (path TEXT PRIMARY KEY, depends TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE output_folders (path TEXT PRIMARY KEY, stamp TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  PRAGMA user_version = ${layout};
`;

/** Gives a statement that is prepared once. */
export type Sql = (text: string) => StatementSync;

/** Reads rows as the type that the schema gives them; SQLite's own types stop at "some columns". */
export const rows = <Row>(statement: StatementSync, ...values: string[]): Row[] =>
  statement.all(...values) as unknown as Row[];

/** Statements whose rows are being read: Node 22 frees one that nothing else holds in the midst of its rows. */
const held = new Set<StatementSync>();

/** As `rows`, one after the other. */
export function* rowByRow<Row>(statement: StatementSync): Generator<Row> {
  held.add(statement);
  try {
    yield* statement.iterate() as unknown as Iterable<Row>;
  } finally {
    held.delete(statement);
  }
}

/** The primary result codes of SQLite that say that the file itself is at fault: SQLITE_CORRUPT, SQLITE_NOTADB. */
const damageCodes = new Set([11, 26]);
const busyCodes = new Set([5, 6]);
/** Those that say what the system says of the file: SQLITE_PERM, SQLITE_READONLY, SQLITE_IOERR, SQLITE_CANTOPEN. */
const refusedCodes = new Set([3, 8, 10, 14]);
const fullCode = 13;

const sqliteCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : null;

export const isDamage = (error: unknown): boolean =>
  damageCodes.has(sqliteCode(error) ?? -1) || (error instanceof KronikaError && error.code === damaged);

const damaged = 'cache-damaged';

/** Says in words what SQLite says in codes; other errors stay what they are. */
export function explainSqlite(error: unknown, folder: string): unknown {
  const code = sqliteCode(error);
  if (isDamage(error)) {
    return new KronikaError(damaged, `The cache in ${folder} is damaged`, {
      advice: 'Remove the folder and build again: everything in it can be made again.',
      cause: error,
    });
  }
  if (code === fullCode) return diskFull('cache', folder, error);
  if (code !== null && refusedCodes.has(code)) {
    return new KronikaError('cache-not-writable', `The cache in ${folder} cannot be read or written`, {
      advice: 'Let nothing else change the folder, or name another one with --cache, then build again.',
      cause: error,
    });
  }
  if (code === null || !busyCodes.has(code)) return error;
  return new KronikaError('cache-locked', `Another program holds the cache in ${folder}`, {
    advice: 'Wait until it has ended, or name another folder with --cache.',
    cause: error,
  });
}

/**
 * Pages of 16 KiB, which a database keeps from its beginning: most records fit into one. The log is taken over when it
 * has 64 MiB, four times SQLite's own measure: that waits for the disk, 65 times in the first build of 10,000 articles
 * by that measure and 23 times by this one.
 */
const settings = `
  PRAGMA page_size = 16384;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA wal_autocheckpoint = 4096;
  PRAGMA cache_size = -32000;
`;

function openFile(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    database.exec(settings);
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    const tables = Number(database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n);
    if (version === 0 && tables === 0) database.exec(`BEGIN; ${schema} COMMIT;`);
    else if (version !== layout) throw new KronikaError('other-version', `${file} is of another version`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The database for a thread that only reads beside the one that opened it. */
export const openReader = (folder: string): DatabaseSync =>
  new DatabaseSync(join(folder, fileName), { readOnly: true });

/** Removes the cached archive; the next build makes it again. */
export function removeDatabase(folder: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    rmSync(join(folder, fileName + suffix), { force: true });
  }
}

/**
 * The database in a cache folder, made where there is none, and made anew where it is unreadable: it holds
 * nothing that the seeds do not give again.
 * @throws KronikaError `cache-not-writable`, `cache-locked`, `disk-full`
 */
export function openDatabase(folder: string): DatabaseSync {
  const file = join(folder, fileName);
  try {
    mkdirSync(folder, { recursive: true });
    try {
      return openFile(file);
    } catch (error) {
      if (!isDamage(error) && !(error instanceof KronikaError)) throw error;
      removeDatabase(folder);
      return openFile(file);
    }
  } catch (error) {
    const explained = explainSqlite(error, folder);
    throw refusedError('cache', folder, explained);
  }
}
