import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { cached } from '../../cached.ts';
import { sha256 } from '../../disk/hash.ts';
import { openDatabase, rows } from '../database.ts';
import { Collections } from './collections.ts';
import { contentKeyFact, Facts } from './facts.ts';
import { LogDue } from './log-due.ts';
import { Outputs } from './outputs.ts';
import { Pictures } from './pictures.ts';
import { Seeds } from './seeds.ts';
import { Stories } from './stories.ts';

/** The writing side of the archive: the seeds as ingest read them, and what was made of them. */
export class Store {
  readonly database: DatabaseSync;
  /** A statement, prepared once. */
  readonly sql = cached((text: string): StatementSync => this.database.prepare(text));
  readonly facts = new Facts(this.sql);
  readonly logDue = new LogDue(this.sql);
  readonly seeds = new Seeds(this.sql, this.facts, this.logDue);
  readonly stories = new Stories(this.sql, this.facts);
  readonly collections = new Collections(this.sql, this.facts);
  readonly outputs = new Outputs(this.sql);
  readonly pictures = new Pictures(this.sql);

  /** @throws KronikaError see `openDatabase` */
  constructor(cacheDir: string) {
    this.database = openDatabase(cacheDir);
  }

  close(): void {
    this.database.close();
  }

  /** Makes a change so that all of it is stored or, whatever happens, none. */
  transaction<Result>(change: () => Result): Result {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = change();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  /** The number of articles, and of seeds that are other copies of them. */
  counts(): { articles: number; duplicates: number } {
    const all = 'SELECT count(*) AS articles, sum(json_array_length(duplicates)) AS duplicates FROM articles';
    const [row] = rows<{ articles: number; duplicates: number | null }>(this.sql(all));
    return { articles: row?.articles ?? 0, duplicates: row?.duplicates ?? 0 };
  }

  /** All that this archive holds, as one string that differs where anything in it does. */
  contentKey(): string {
    const before = this.facts.get(contentKeyFact);
    if (before !== '') return before;
    // Each in the order of its table's key: sorting all of it as lines takes longer than reading it.
    const parts = [
      'SELECT id || hash AS line FROM articles ORDER BY id',
      "SELECT path || problems AS line FROM seeds WHERE problems <> '[]' ORDER BY path",
      'SELECT id || path || sha256 || reason AS line FROM tombstones ORDER BY 1',
      'SELECT id || hash AS line FROM story_told ORDER BY id',
      'SELECT id || story AS line FROM stories ORDER BY id',
      'SELECT a || b || link AS line FROM story_links ORDER BY a, b',
      'SELECT collection AS line FROM collections ORDER BY place',
    ].map((lines) => {
      const all = this.sql(`SELECT group_concat(line, x'0a') AS content FROM (${lines})`);
      return rows<{ content: string | null }>(all)[0]?.content ?? '';
    });
    const key = sha256(parts.join('\n\n'));
    this.facts.set(contentKeyFact, key);
    return key;
  }
}
