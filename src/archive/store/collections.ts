import type { Collection } from '../collection.ts';
import { rows, type Sql } from '../database.ts';
import { contentKeyFact, type Facts } from './facts.ts';

/** Whether an article is a result of a query, by the hash of the article. */
export type Finds = ReadonlyMap<string, boolean>;

/** The collections of the archive, and which articles their queries found. */
export class Collections {
  readonly #sql: Sql;
  readonly #facts: Facts;

  constructor(sql: Sql, facts: Facts) {
    this.#sql = sql;
    this.#facts = facts;
  }

  /** Replaces all that were there before. */
  put(collections: readonly Collection[]): void {
    this.#facts.set(contentKeyFact, '');
    this.#sql('DELETE FROM collections').run();
    const one = this.#sql('INSERT INTO collections VALUES (?, ?)');
    for (const [place, collection] of collections.entries()) one.run(place, JSON.stringify(collection));
  }

  /** By the hash of an article whether the query found it, of all that were looked at. */
  finds(query: string): Finds {
    const all = this.#sql('SELECT hash, found FROM collection_finds WHERE query = ?');
    return new Map(
      rows<{ hash: string; found: number }>(all, query).map(({ hash, found }) => [hash, found === 1]),
    );
  }

  /** Replaces all that was found before, by query. */
  putFinds(queries: ReadonlyMap<string, Finds>): void {
    this.#sql('DELETE FROM collection_finds').run();
    const one = this.#sql('INSERT INTO collection_finds VALUES (?, ?, ?)');
    for (const [query, finds] of queries)
      for (const [hash, found] of finds) one.run(query, hash, Number(found));
  }
}
