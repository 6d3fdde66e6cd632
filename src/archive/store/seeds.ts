import type { ArticleRecord, Problem } from '../../record.ts';
import type { MemberOutcome, PersonalFinding, SeedOutcome } from '../candidate.ts';
import { rows, type Sql } from '../database.ts';
import { settleArticles } from '../settle-articles.ts';
import { contentKeyFact, type Facts, seedsManifestFact } from './facts.ts';
import type { LogDue } from './log-due.ts';

/** Stands in place of the digest of a member where a seed is its own only one. */
const plainSeed = '';

/** The digest of a container that has never been read to its end. */
const begun = 'begun';

/** Stands before the digest of a seed whose record is to be made again. */
const untrusted = 'old ';

/** Stands before the digest of what could not be read by our own fault or for a limit: it is read again each time. */
const unsettled = 'again ';

/** The digest under which the next build reads the same bytes again. */
export const again = (digest: string): string => unsettled + digest;

/** A seed that was read before. */
interface StoredSeed {
  readonly path: string;
  readonly stamp: string;
  /** Empty where its record is to be made again. */
  readonly digest: string;
  /** The day from which on the same bytes give something else; null where they never do. */
  readonly againOn: string | null;
}

/** The seeds as they were read: takes what ingest gives, and settles which of them are one article. */
export class Seeds {
  readonly #sql: Sql;
  readonly #facts: Facts;
  readonly #logDue: LogDue;
  readonly #touched = new Set<string>();

  constructor(sql: Sql, facts: Facts, logDue: LogDue) {
    this.#sql = sql;
    this.#facts = facts;
    this.#logDue = logDue;
  }

  /** All that were read before, by path. */
  all(): Map<string, StoredSeed> {
    const all = rows<StoredSeed>(this.#sql('SELECT path, stamp, digest, again_on AS againOn FROM seeds'));
    return new Map(
      all.map((seed) => [
        seed.path,
        { ...seed, digest: seed.digest.startsWith(untrusted) ? '' : seed.digest },
      ]),
    );
  }

  /** The file is what it was; only what the file system says of it has changed. */
  restamp(path: string, stamp: string): void {
    this.#sql('UPDATE seeds SET stamp = ? WHERE path = ?').run(stamp, path);
  }

  /** Leaves the records of all seeds, but lets no stamp or digest vouch for them. */
  distrustAll(): void {
    this.#sql(
      `UPDATE seeds SET stamp = '', digest = '${untrusted}' || digest WHERE digest NOT LIKE '${untrusted}%'`,
    ).run();
  }

  /** Tells whether an article or its being withheld came of a seed of that digest, trusted or not. */
  hasRecordOf({ path, digest: wanted }: { readonly path: string; readonly digest: string }): boolean {
    const found = this.#sql(
      `SELECT 1 FROM seeds WHERE path = ? AND digest IN (?, ?) AND
       (path IN (SELECT path FROM candidates) OR path IN (SELECT path FROM tombstones))`,
    );
    return found.get(path, wanted, untrusted + wanted) !== undefined;
  }

  /** The records of a seed as they were stored, and the redactions that found what they take out of them. */
  recordsOf(path: string): { readonly records: ArticleRecord[]; readonly redactions: readonly string[] } {
    const records = this.#sql('SELECT record FROM candidates WHERE path = ? ORDER BY member, n');
    const [row] = rows<{ redactions: string }>(
      this.#sql('SELECT redactions FROM seeds WHERE path = ?'),
      path,
    );
    return {
      records: rows<{ record: string }>(records, path).map(({ record }): ArticleRecord => JSON.parse(record)),
      redactions: JSON.parse(row?.redactions ?? '[]'),
    };
  }

  /** Leaves the record of a seed that could not be read again; the next build tries again. */
  leave(path: string, problem: Problem): void {
    const [row] = rows<{ problems: string }>(this.#sql('SELECT problems FROM seeds WHERE path = ?'), path);
    const before: readonly Problem[] = JSON.parse(row?.problems ?? '[]');
    const problems = [...before.filter(({ code }) => code !== problem.code), problem];
    this.#facts.set(contentKeyFact, '');
    this.#sql(
      `UPDATE seeds SET stamp = '', problems = ?,
       digest = CASE WHEN digest LIKE '${untrusted}%' THEN digest ELSE '${untrusted}' || digest END WHERE path = ?`,
    ).run(JSON.stringify(problems), path);
  }

  /** The redactions that found what they take out, in any seed. */
  usedRedactions(): ReadonlySet<string> {
    const all = this.#sql(
      "SELECT redactions FROM seeds WHERE redactions <> '[]' UNION ALL SELECT redactions FROM members WHERE redactions <> '[]'",
    );
    const lists = rows<{ redactions: string }>(all);
    return new Set(lists.flatMap(({ redactions }): string[] => JSON.parse(redactions)));
  }

  remove(path: string): void {
    this.#facts.set(contentKeyFact, '');
    this.#facts.set(seedsManifestFact, '');
    const ids = this.#sql(
      'SELECT id FROM candidates WHERE path = ? UNION SELECT id FROM tombstones WHERE path = ?',
    );
    for (const { id } of rows<{ id: string }>(ids, path, path)) this.#touched.add(id);
    for (const table of ['seeds', 'members', 'candidates', 'tombstones']) {
      this.#sql(`DELETE FROM ${table} WHERE path = ?`).run(path);
    }
  }

  put(outcome: SeedOutcome): void {
    const { path } = outcome;
    this.remove(path);
    this.#sql('INSERT INTO seeds VALUES (?, ?, ?, ?, ?, ?)').run(
      path,
      outcome.stamp,
      outcome.digest,
      outcome.againOn,
      JSON.stringify(outcome.problems),
      JSON.stringify(outcome.redactions ?? []),
    );
    this.#putArticles(outcome, plainSeed);
  }

  #putArticles({ path, candidates, tombstones }: SeedOutcome | MemberOutcome, member: string): void {
    const candidate = this.#sql(
      `INSERT INTO candidates (path, member, n, id, text, preferred, by_program, is_latest, breaks_off, sha256, "offset", raw, redacted, edtf, instant,
         length, hash, cites, summary, lead, record, personal)
       VALUES (:path, :member, :n, :id, :text, :preferred, :byProgram, :isLatest, :breaksOff, :sha256, :offset, :raw, :redacted, :edtf, :instant,
         :length, :hash, :cites, :summary, :lead, :record, :personal)`,
    );
    for (const [n, one] of candidates.entries()) {
      candidate.run({ path, member, n, ...one });
      this.#touched.add(one.id);
    }
    const tombstone = this.#sql('INSERT INTO tombstones VALUES (?, ?, ?, ?, ?)');
    for (const one of tombstones) {
      tombstone.run(one.path, member, one.id, one.sha256, one.reason);
      this.#touched.add(one.id);
    }
  }

  /** Begins to read a container: what is known of its members stays until it is read to its end. */
  beginContainer(path: string): void {
    this.#sql("INSERT OR IGNORE INTO seeds VALUES (?, '', ?, NULL, '[]', '[]')").run(path, begun);
    this.#removeMember(path, plainSeed);
  }

  putMember(outcome: MemberOutcome): void {
    const { path, digest, item } = outcome;
    this.#removeMember(path, digest);
    this.#sql('INSERT INTO members VALUES (?, ?, ?, ?, ?, ?)').run(
      path,
      digest,
      item,
      outcome.againOn,
      JSON.stringify(outcome.problems),
      JSON.stringify(outcome.redactions ?? []),
    );
    this.#putArticles(outcome, digest);
  }

  /** Ends reading a container: the members that it no longer has go, and its file is vouched for. */
  endContainer(
    { path, stamp, digest, problems }: Pick<SeedOutcome, 'path' | 'stamp' | 'digest' | 'problems'>,
    members: ReadonlySet<string>,
  ): void {
    this.#facts.set(contentKeyFact, '');
    this.#facts.set(seedsManifestFact, '');
    const all = rows<{ digest: string }>(this.#sql('SELECT digest FROM members WHERE path = ?'), path);
    for (const { digest: member } of all) if (!members.has(member)) this.#removeMember(path, member);
    this.#sql(
      `UPDATE seeds SET stamp = ?, digest = ?, problems = ?, redactions = '[]',
       again_on = (SELECT min(again_on) FROM members WHERE members.path = seeds.path) WHERE path = ?`,
    ).run(stamp, digest, JSON.stringify(problems), path);
  }

  /** Keeps all that was read of a container out of the site. */
  withholdContainer(path: string, reason: string): void {
    this.#sql('INSERT INTO tombstones SELECT path, member, id, sha256, ? FROM candidates WHERE path = ?').run(
      reason,
      path,
    );
    const ids = rows<{ id: string }>(this.#sql('SELECT id FROM candidates WHERE path = ?'), path);
    for (const { id } of ids) this.#touched.add(id);
    // Without their rows they are read again when they may be shown.
    for (const table of ['candidates', 'members']) this.#sql(`DELETE FROM ${table} WHERE path = ?`).run(path);
  }

  #removeMember(path: string, member: string): void {
    const ids = this.#sql(
      'SELECT id FROM candidates WHERE path = ? AND member = ? UNION SELECT id FROM tombstones WHERE path = ? AND member = ?',
    );
    for (const { id } of rows<{ id: string }>(ids, path, member, path, member)) this.#touched.add(id);
    this.#sql('DELETE FROM members WHERE path = ? AND digest = ?').run(path, member);
    for (const table of ['candidates', 'tombstones'])
      this.#sql(`DELETE FROM ${table} WHERE path = ? AND member = ?`).run(path, member);
  }

  /** Articles in which personal data stand, withheld ones aside, by path. */
  personal(): PersonalFinding[] {
    const all = this.#sql(
      `SELECT path, id, personal FROM candidates
       WHERE personal IS NOT NULL AND id NOT IN (SELECT id FROM tombstones) ORDER BY path, member, n`,
    );
    return rows<{ path: string; id: string; personal: string }>(all).map(({ path, id, personal }) => ({
      path,
      article: id,
      found: JSON.parse(personal),
    }));
  }

  /** Settles the articles of all ids that were touched since the last call: one record each, whatever the order. */
  settle(): void {
    this.#logDue.add(this.#touched);
    settleArticles(this.#sql, this.#touched);
    this.#touched.clear();
  }
}
