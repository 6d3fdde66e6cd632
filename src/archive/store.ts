import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { cached } from '../cached.ts';
import { sha256 } from '../disk/hash.ts';
import type { ArticleRecord, Problem } from '../record.ts';
import type { PersonalFinding, SeedOutcome } from './candidate.ts';
import { openDatabase, rows } from './database.ts';
import { settleArticles } from './settle-articles.ts';

/** Stands before the digest of a seed whose record is to be made again. */
const untrusted = 'old ';

/** The fact that is empty where seeds were read since their manifest was written. */
export const seedsManifestFact = 'seeds-manifest';

/** A seed that was read before. */
interface StoredSeed {
  readonly path: string;
  readonly stamp: string;
  /** Empty where its record is to be made again. */
  readonly digest: string;
  /** The day from which on the same bytes give something else; null where they never do. */
  readonly againOn: string | null;
}

/** A file of the site, what the file system said of it when it was written, and what was written. */
export type StampedFile = readonly [path: string, stamp: string, sha256: string];

/** An output: a page and the files beside it, which are written together, a file, or a part of the search. */
export interface StoredOutput {
  /** Of the page, or of the only file. */
  readonly path: string;
  readonly fingerprint: string;
  readonly files: readonly StampedFile[];
}

/** The folders that were written in, with what the file system said of each afterwards. */
export function writtenFolders(database: DatabaseSync): Map<string, string> {
  const all = rows<{ path: string; stamp: string }>(
    database.prepare('SELECT path, stamp FROM output_folders'),
  );
  return new Map(all.map(({ path, stamp }) => [path, stamp]));
}

/** Everything that was written, with its files, one after the other. */
export function* writtenFiles(database: DatabaseSync): Generator<Pick<StoredOutput, 'path' | 'files'>> {
  const all = database.prepare('SELECT path, files FROM outputs').iterate();
  for (const { path, files } of all as unknown as Iterable<{ path: string; files: string }>) {
    yield { path, files: JSON.parse(files) };
  }
}

const oneOutput = 'SELECT path, fingerprint, files FROM outputs WHERE path = ?';

function outputOf(statement: StatementSync, path: string): StoredOutput | null {
  const [row] = rows<{ path: string; fingerprint: string; files: string }>(statement, path);
  return row ? { ...row, files: JSON.parse(row.files) } : null;
}

/** The output that was written for a path; null where nothing was. */
export const storedOutput = (database: DatabaseSync, path: string): StoredOutput | null =>
  outputOf(database.prepare(oneOutput), path);

/** The writing side of the archive: takes what ingest gives, and settles which seeds are one article. */
export class Store {
  readonly database: DatabaseSync;
  readonly #touched = new Set<string>();

  /** @throws KronikaError see `openDatabase` */
  constructor(cacheDir: string) {
    this.database = openDatabase(cacheDir);
  }

  /** A statement, prepared once. */
  readonly sql = cached((text: string): StatementSync => this.database.prepare(text));

  close(): void {
    this.database.close();
  }

  fact(name: string): string {
    const [row] = rows<{ value: string }>(this.sql('SELECT value FROM facts WHERE name = ?'), name);
    return row?.value ?? '';
  }

  setFact(name: string, value: string): void {
    // A build that finds nothing to do writes nothing, and need not wait for the disk.
    if (this.fact(name) === value) return;
    this.sql('INSERT OR REPLACE INTO facts VALUES (?, ?)').run(name, value);
  }

  seeds(): Map<string, StoredSeed> {
    const all = rows<StoredSeed>(this.sql('SELECT path, stamp, digest, again_on AS againOn FROM seeds'));
    return new Map(
      all.map((seed) => [
        seed.path,
        { ...seed, digest: seed.digest.startsWith(untrusted) ? '' : seed.digest },
      ]),
    );
  }

  /** Runs `work` so that all of it is stored or, whatever happens, none. */
  transaction<Result>(work: () => Result): Result {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  /** The file is what it was; only what the file system says of it has changed. */
  restamp(path: string, stamp: string): void {
    this.sql('UPDATE seeds SET stamp = ? WHERE path = ?').run(stamp, path);
  }

  /** Leaves the records of all seeds, but lets no stamp or digest vouch for them. */
  forgetSeeds(): void {
    this.sql(
      `UPDATE seeds SET stamp = '', digest = '${untrusted}' || digest WHERE digest NOT LIKE '${untrusted}%'`,
    ).run();
  }

  /** Tells whether an article or its being withheld came of a seed of that digest, trusted or not. */
  hasRecordOf({ path, digest: wanted }: { readonly path: string; readonly digest: string }): boolean {
    const found = this.sql(
      `SELECT 1 FROM seeds WHERE path = ? AND digest IN (?, ?) AND
       (path IN (SELECT path FROM candidates) OR path IN (SELECT path FROM tombstones))`,
    );
    return found.get(path, wanted, untrusted + wanted) !== undefined;
  }

  /** The records of a seed as they were stored, and the redactions that found what they take out of them. */
  recordsOf(path: string): { readonly records: ArticleRecord[]; readonly redactions: readonly string[] } {
    const records = this.sql('SELECT record FROM candidates WHERE path = ? ORDER BY n');
    const [row] = rows<{ redactions: string }>(this.sql('SELECT redactions FROM seeds WHERE path = ?'), path);
    return {
      records: rows<{ record: string }>(records, path).map(({ record }): ArticleRecord => JSON.parse(record)),
      redactions: JSON.parse(row?.redactions ?? '[]'),
    };
  }

  /** Leaves the record of a seed that could not be read again; the next build tries again. */
  leaveSeed(path: string, problem: Problem): void {
    const [row] = rows<{ problems: string }>(this.sql('SELECT problems FROM seeds WHERE path = ?'), path);
    const before: readonly Problem[] = JSON.parse(row?.problems ?? '[]');
    const problems = [...before.filter(({ code }) => code !== problem.code), problem];
    this.setFact('content-key', '');
    this.sql(
      `UPDATE seeds SET stamp = '', problems = ?,
       digest = CASE WHEN digest LIKE '${untrusted}%' THEN digest ELSE '${untrusted}' || digest END WHERE path = ?`,
    ).run(JSON.stringify(problems), path);
  }

  /** The redactions that found what they take out, in any seed. */
  usedRedactions(): ReadonlySet<string> {
    const all = this.sql("SELECT redactions FROM seeds WHERE redactions <> '[]'");
    const lists = rows<{ redactions: string }>(all);
    return new Set(lists.flatMap(({ redactions }): string[] => JSON.parse(redactions)));
  }

  removeSeed(path: string): void {
    this.setFact('content-key', '');
    this.setFact(seedsManifestFact, '');
    const ids = this.sql(
      'SELECT id FROM candidates WHERE path = ? UNION SELECT id FROM tombstones WHERE path = ?',
    );
    for (const { id } of rows<{ id: string }>(ids, path, path)) this.#touched.add(id);
    for (const table of ['seeds', 'candidates', 'tombstones']) {
      this.sql(`DELETE FROM ${table} WHERE path = ?`).run(path);
    }
  }

  putSeed(outcome: SeedOutcome): void {
    const { path } = outcome;
    this.removeSeed(path);
    this.sql('INSERT INTO seeds VALUES (?, ?, ?, ?, ?, ?)').run(
      path,
      outcome.stamp,
      outcome.digest,
      outcome.againOn,
      JSON.stringify(outcome.problems),
      JSON.stringify(outcome.redactions ?? []),
    );
    const candidate = this.sql(
      `INSERT INTO candidates (path, n, id, text, preferred, by_program, breaks_off, sha256, "offset", raw, redacted, edtf, instant,
         length, hash, summary, lead, record, personal)
       VALUES (:path, :n, :id, :text, :preferred, :byProgram, :breaksOff, :sha256, :offset, :raw, :redacted, :edtf, :instant,
         :length, :hash, :summary, :lead, :record, :personal)`,
    );
    for (const [n, one] of outcome.candidates.entries()) {
      candidate.run({ path, n, ...one });
      this.#touched.add(one.id);
    }
    const tombstone = this.sql('INSERT INTO tombstones VALUES (?, ?, ?, ?)');
    for (const one of outcome.tombstones) {
      tombstone.run(one.path, one.id, one.sha256, one.reason);
      this.#touched.add(one.id);
    }
  }

  /** Articles in which personal data stand, withheld ones aside, by path. */
  personal(): PersonalFinding[] {
    const all = this.sql(
      `SELECT path, id, personal FROM candidates
       WHERE personal IS NOT NULL AND id NOT IN (SELECT id FROM tombstones) ORDER BY path, n`,
    );
    return rows<{ path: string; id: string; personal: string }>(all).map(({ path, id, personal }) => ({
      path,
      article: id,
      found: JSON.parse(personal),
    }));
  }

  /** Settles the articles of all ids that were touched since the last call: one record each, whatever the order. */
  settle(): void {
    const due = this.sql('INSERT OR IGNORE INTO log_due VALUES (?)');
    for (const id of this.#touched) due.run(id);
    settleArticles(this.sql, this.#touched);
    this.#touched.clear();
  }

  /** The output that was written for a path; null where nothing was. */
  output(path: string): StoredOutput | null {
    return outputOf(this.sql(oneOutput), path);
  }

  /** Lets no fingerprint vouch for an output: it will be made again. */
  distrustOutput(path: string): void {
    this.sql("UPDATE outputs SET fingerprint = '' WHERE path = ?").run(path);
  }

  /** Has the log of accessions compared with all that is here, not only with what was touched since. */
  allDue(): void {
    this.sql(
      `INSERT OR IGNORE INTO log_due SELECT id FROM candidates UNION SELECT id FROM tombstones
       UNION SELECT id FROM log_members`,
    ).run();
  }

  /** Whether the log of accessions may lack something. */
  isAnyDue(): boolean {
    return this.sql('SELECT 1 FROM log_due LIMIT 1').get() !== undefined;
  }

  /** The log of accessions has all that is here but what these articles are. */
  onlyDue(ids: readonly string[]): void {
    this.sql('DELETE FROM log_due').run();
    const due = this.sql('INSERT INTO log_due VALUES (?)');
    for (const id of ids) due.run(id);
  }

  /** The fingerprints of what was written, by path. */
  fingerprints(): Map<string, string> {
    const all = this.sql('SELECT path, fingerprint FROM outputs');
    return new Map(rows<StoredOutput>(all).map(({ path, fingerprint }) => [path, fingerprint]));
  }

  /** The number of pages, files and parts of the search that the last build left, without looking. */
  outputCount(): number {
    const [row] = rows<{ count: number }>(this.sql('SELECT count(*) AS count FROM outputs'));
    return row?.count ?? 0;
  }

  /** `depends` is kept so that a later build can say what changed. */
  putOutput({ path, fingerprint, files }: StoredOutput, depends: readonly string[]): void {
    this.sql('INSERT OR REPLACE INTO outputs VALUES (?, ?, ?)').run(path, fingerprint, JSON.stringify(files));
    this.sql('INSERT OR REPLACE INTO output_depends VALUES (?, ?)').run(path, JSON.stringify(depends));
  }

  /** The things that a page or file depended on when it was written last; none where it never was. */
  outputDepends = (path: string): string[] =>
    this.#list('SELECT depends AS list FROM output_depends WHERE path = ?', path);

  /** The files that were written with a page, itself among them; none where it never was. */
  outputFiles = (path: string): string[] =>
    this.#list<StampedFile>('SELECT files AS list FROM outputs WHERE path = ?', path).map(([file]) => file);

  #list<Item = string>(one: string, path: string): Item[] {
    const [row] = rows<{ list: string }>(this.sql(one), path);
    return row ? JSON.parse(row.list) : [];
  }

  forgetOutput(path: string): void {
    this.sql('DELETE FROM outputs WHERE path = ?').run(path);
    this.sql('DELETE FROM output_depends WHERE path = ?').run(path);
  }

  putFolder(path: string, stamp: string): void {
    this.sql('INSERT OR REPLACE INTO output_folders VALUES (?, ?)').run(path, stamp);
  }

  forgetFolder(path: string): void {
    this.sql('DELETE FROM output_folders WHERE path = ?').run(path);
  }

  /** The number of articles, and of seeds that are other copies of them. */
  counts(): { articles: number; duplicates: number } {
    const all = 'SELECT count(*) AS articles, sum(json_array_length(duplicates)) AS duplicates FROM articles';
    const [row] = rows<{ articles: number; duplicates: number | null }>(this.sql(all));
    return { articles: row?.articles ?? 0, duplicates: row?.duplicates ?? 0 };
  }

  /** All that this archive holds, as one string that differs where anything in it does. */
  contentKey(): string {
    const before = this.fact('content-key');
    if (before !== '') return before;
    // Each in the order of its table's key: sorting all of it as lines takes longer than reading it.
    const parts = [
      'SELECT id || hash AS line FROM articles ORDER BY id',
      "SELECT path || problems AS line FROM seeds WHERE problems <> '[]' ORDER BY path",
      'SELECT id || path || sha256 || reason AS line FROM tombstones ORDER BY 1',
    ].map((lines) => {
      const all = this.sql(`SELECT group_concat(line, x'0a') AS content FROM (${lines})`);
      return rows<{ content: string | null }>(all)[0]?.content ?? '';
    });
    const key = sha256(parts.join('\n\n'));
    this.setFact('content-key', key);
    return key;
  }
}
