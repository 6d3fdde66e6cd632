import { hash as digest } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { deserialize, serialize } from 'node:v8';
import type { ArticleRecord } from '../../record.ts';
import type { ArticleRelation } from '../../relations.ts';
import { rows, type Sql } from '../database.ts';
import type { Story, StoryLink } from '../story.ts';
import { contentKeyFact, type Facts } from './facts.ts';

/** A record with the hash of all that is stored of it. */
export interface HashedRecord {
  readonly id: string;
  readonly hash: string;
  /** JSON. */
  readonly record: string;
}

/** The records of articles, one after the other, in the order in which these are named. */
export function* recordsOf(database: DatabaseSync, ids: readonly string[]): Generator<HashedRecord> {
  const one = database.prepare(`
    SELECT articles.id, articles.hash, record FROM articles JOIN candidates ON candidates.key = articles.candidate
    WHERE articles.id = ?`);
  for (const id of ids) yield* rows<HashedRecord>(one, id);
}

/** An article as stories are told of it: the one that it is of, and the articles that are one text with it. */
export interface Told {
  readonly id: string;
  readonly story: string | null;
  readonly relations: readonly ArticleRelation[];
}

/** The features of articles and the stories that were found of them, as the store holds them. */
export class Stories {
  readonly #sql: Sql;
  readonly #facts: Facts;

  constructor(sql: Sql, facts: Facts) {
    this.#sql = sql;
    this.#facts = facts;
  }

  /** One string that differs where any article does. */
  articlesKey(): string {
    const all = this.#sql(`SELECT group_concat(line, x'0a') AS content FROM
      (SELECT articles.id || articles.hash || coalesce(added, '') AS line
       FROM articles LEFT JOIN log_articles USING (id) ORDER BY articles.id)`);
    return digest('sha256', rows<{ content: string | null }>(all)[0]?.content ?? '', 'base64url');
  }

  /** The records whose features are not stored, one after the other. */
  *recordsWithoutFeatures(): Generator<HashedRecord> {
    const all = this.#sql(`
      SELECT articles.id, articles.hash FROM articles LEFT JOIN story_features USING (id)
      WHERE story_features.hash IS NOT articles.hash ORDER BY articles.id`);
    const one = this.#sql(
      'SELECT record FROM candidates WHERE key = (SELECT candidate FROM articles WHERE id = ?)',
    );
    for (const { id, hash } of rows<{ id: string; hash: string }>(all)) {
      const [found] = rows<{ record: string }>(one, id);
      if (found) yield { id, hash, record: found.record };
    }
  }

  /** The ids of articles of which no features are stored, in order. */
  idsWithoutFeatures(): string[] {
    const all = this.#sql(`SELECT articles.id FROM articles LEFT JOIN story_features USING (id)
      WHERE story_features.hash IS NOT articles.hash ORDER BY articles.id`);
    return rows<{ id: string }>(all).map(({ id }) => id);
  }

  /** The ids of all articles, in order. */
  ids(): string[] {
    return rows<{ id: string }>(this.#sql('SELECT id FROM articles ORDER BY id')).map(({ id }) => id);
  }

  putFeatures({ id, hash }: Pick<HashedRecord, 'id' | 'hash'>, features: unknown): void {
    this.#sql('INSERT OR REPLACE INTO story_features VALUES (?, ?, ?)').run(id, hash, serialize(features));
  }

  /** Forgets the features of all articles, or of those that are gone. */
  dropFeatures(which: 'all' | 'gone'): void {
    const those = which === 'all' ? '' : 'WHERE id NOT IN (SELECT id FROM articles)';
    this.#sql(`DELETE FROM story_features ${those}`).run();
  }

  /** The ids of articles that are gone since their features were stored. */
  gone(): string[] {
    const all = this.#sql('SELECT id FROM story_features WHERE id NOT IN (SELECT id FROM articles)');
    return rows<{ id: string }>(all).map(({ id }) => id);
  }

  /** How many articles have features. */
  count(): number {
    const [row] = rows<{ n: number }>(this.#sql('SELECT count(*) AS n FROM story_features'));
    return row?.n ?? 0;
  }

  /** The records of articles, in the order in which these are named. */
  recordsOf(ids: readonly string[]): ArticleRecord[] {
    const one = this.#sql(
      'SELECT record FROM candidates WHERE key = (SELECT candidate FROM articles WHERE id = ?)',
    );
    return ids.flatMap((id) =>
      rows<{ record: string }>(one, id).map(({ record }): ArticleRecord => JSON.parse(record)),
    );
  }

  /** Whether there is such an article. */
  has(id: string): boolean {
    return this.#sql('SELECT 1 FROM articles WHERE id = ?').get(id) !== undefined;
  }

  /** The articles that a seed gives, also where another copy is shown. */
  idsOfSeed(path: string): string[] {
    const found = this.#sql(
      'SELECT DISTINCT id FROM candidates WHERE path = ? AND id IN (SELECT id FROM articles) ORDER BY id',
    );
    return rows<{ id: string }>(found, path).map(({ id }) => id);
  }

  /** The story that an article is of. */
  storyOf(id: string): string | null {
    const [row] = rows<{ story: string | null }>(this.#sql('SELECT story FROM story_told WHERE id = ?'), id);
    return row?.story ?? null;
  }

  /** Whether a story, or a relation of any kind, names an article. */
  isTold(id: string): boolean {
    const found = this.#sql(
      'SELECT 1 FROM story_told WHERE id = ? UNION ALL SELECT 1 FROM story_links WHERE a = ? OR b = ?',
    );
    return found.get(id, id, id) !== undefined;
  }

  /** The features of all articles, by id, in the form in which they were put. */
  features(): unknown[] {
    const all = this.#sql('SELECT features FROM story_features ORDER BY id');
    return rows<{ features: Uint8Array }>(all).map(({ features }): unknown => deserialize(features));
  }

  /** The days on which articles came into the archive, as far as the log tells. */
  added(): ReadonlyMap<string, string> {
    const all = this.#sql('SELECT id, added FROM log_articles WHERE gone IS NULL');
    return new Map(rows<{ id: string; added: string }>(all).map(({ id, added }) => [id, added]));
  }

  /** Replaces all that was found before. */
  put(stories: readonly Story[], links: readonly StoryLink[], told: readonly Told[]): void {
    this.#facts.set(contentKeyFact, '');
    for (const table of ['stories', 'story_links', 'story_told']) this.#sql(`DELETE FROM ${table}`).run();
    const story = this.#sql('INSERT INTO stories VALUES (?, ?)');
    for (const one of stories) story.run(one.id, JSON.stringify(one));
    const link = this.#sql('INSERT INTO story_links VALUES (?, ?, ?)');
    for (const one of links) link.run(one.a, one.b, JSON.stringify(one));
    const state = this.#sql('INSERT INTO story_told VALUES (?, ?, ?, ?)');
    for (const { id, story: its, relations } of told) {
      const json = JSON.stringify(relations);
      state.run(id, its, json, digest('sha256', `${its} ${json}`, 'base64url'));
    }
  }
}
