import type { DatabaseSync } from 'node:sqlite';
import type { HeldRelation } from '../relations.ts';
import { articlePath } from '../urls.ts';
import type { HeldLink } from './archive.ts';
import { rows } from './database.ts';

/* The links within the archive: an article cites an address at which the archive holds another. */

/** By the ids of both. It goes from the articles to what cites them, as far more addresses are cited than are held. */
export const readHeldLinks = (database: DatabaseSync): HeldLink[] =>
  rows<HeldLink>(
    database.prepare(`
      SELECT citing AS "from", cited AS "to", summary ->> '$.originalUrl' AS address
      FROM articles CROSS JOIN citings ON cited = articles.id WHERE address IS NOT NULL ORDER BY citing, cited`),
  );

/** A record names no more of each kind: of thousands the data files tell. */
const mostHeld = 50;

/** The held links from and to each article, as its record has them. */
export function heldRelations(links: readonly HeldLink[]): ReadonlyMap<string, readonly HeldRelation[]> {
  const relations = new Map<string, HeldRelation[]>();
  const add = (id: string, its: readonly HeldRelation[]): void => {
    relations.set(id, [...(relations.get(id) ?? []), ...its.slice(0, mostHeld)]);
  };
  for (const [id, its] of Map.groupBy(links, ({ from }) => from))
    add(
      id,
      its.map(({ to, address }) => heldRelation('cites', to, address)),
    );
  for (const [id, its] of Map.groupBy(links, ({ to }) => to))
    add(
      id,
      its.map(({ from, address }) => heldRelation('cited-by', from, address)),
    );
  return relations;
}

const heldRelation = (kind: HeldRelation['kind'], id: string, evidence: string): HeldRelation => ({
  kind,
  id,
  url: articlePath(id),
  evidence,
});
