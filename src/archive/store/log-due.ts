import type { Sql } from '../database.ts';

/** The articles of which the log of accessions may lack something. */
export class LogDue {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  add(ids: Iterable<string>): void {
    const due = this.#sql('INSERT OR IGNORE INTO log_due VALUES (?)');
    for (const id of ids) due.run(id);
  }

  /** Has the log compared with all that is here, not only with what was touched since. */
  addAll(): void {
    this.#sql(
      `INSERT OR IGNORE INTO log_due SELECT id FROM candidates UNION SELECT id FROM tombstones
       UNION SELECT id FROM log_members`,
    ).run();
  }

  isAny(): boolean {
    return this.#sql('SELECT 1 FROM log_due LIMIT 1').get() !== undefined;
  }

  /** The log has all that is here but what these articles are. */
  only(ids: readonly string[]): void {
    this.#sql('DELETE FROM log_due').run();
    this.add(ids);
  }
}
