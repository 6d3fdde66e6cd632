import { rows, type Sql } from '../database.ts';

/** The fact that is empty where seeds were read since their manifest was written. */
export const seedsManifestFact = 'seeds-manifest';

/** The fact that has the key of all that the archive holds; empty where that has changed since it was made. */
export const contentKeyFact = 'content-key';

/** Small things that one build leaves for the next, each under a name; one that nobody set is empty. */
export class Facts {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  get(name: string): string {
    const [row] = rows<{ value: string }>(this.#sql('SELECT value FROM facts WHERE name = ?'), name);
    return row?.value ?? '';
  }

  set(name: string, value: string): void {
    // A build that finds nothing to do writes nothing, and need not wait for the disk.
    if (this.get(name) === value) return;
    this.#sql('INSERT OR REPLACE INTO facts VALUES (?, ?)').run(name, value);
  }
}
