import type { DatabaseSync } from 'node:sqlite';
import type { Tombstone } from '../../record.ts';
import type { Departure, StoryDeparture } from '../archive.ts';
import { rows } from '../database.ts';

interface GoneRow {
  readonly id: string;
  readonly gone: string;
  readonly kind: 'removed' | 'withheld';
  readonly successor: string | null;
  readonly title: string | null;
  readonly sha256: string | null;
}

/**
 * The articles that the log has as gone and that the archive does not hold, by id.
 * @param withheld Those that are kept out now: the log may not have it yet, and nothing is told of them either way.
 */
export function readDepartures(database: DatabaseSync, withheld: readonly Tombstone[]): Departure[] {
  const all = database.prepare(
    'SELECT id, gone, kind, successor, title, sha256 FROM log_articles WHERE gone IS NOT NULL ORDER BY id',
  );
  const gone = new Map(rows<GoneRow>(all).map((row) => [row.id, row]));
  if (gone.size === 0) return [];
  const isHeld = database.prepare('SELECT 1 FROM articles WHERE id = ?');
  const holds = (id: string): boolean => isHeld.get(id) !== undefined;
  const secrets = new Set(withheld.flatMap(({ id, sha256 }) => [id, sha256]));
  const isSecret = ({ id, kind, sha256 }: GoneRow): boolean =>
    kind === 'withheld' || secrets.has(id) || (sha256 !== null && secrets.has(sha256));
  return [...gone.values()]
    .filter(({ id }) => !holds(id))
    .map((row): Departure => {
      const { id, gone: day, title, sha256 } = row;
      const way = wayOn(row, gone);
      // An article that was moved is not told of where it was withheld in its new place.
      if (way.passed.some(isSecret) || secrets.has(way.end))
        return { id, day, kind: 'withheld', successor: null, title: null, sha256: null };
      const successor = way.end !== id && holds(way.end) ? way.end : null;
      return { id, day, kind: successor === null ? 'removed' : 'moved', successor, title, sha256 };
    });
}

/** The articles that a departed one became, itself first, and the id at the end of the way. */
function wayOn(
  first: GoneRow,
  gone: ReadonlyMap<string, GoneRow>,
): { readonly passed: readonly GoneRow[]; readonly end: string } {
  const passed = new Set<GoneRow>();
  let end = first.id;
  for (let row: GoneRow | undefined = first; row && !passed.has(row); row = gone.get(end)) {
    passed.add(row);
    if (row.successor === null) return { passed: [...passed], end: row.id };
    end = row.successor;
  }
  return { passed: [...passed], end };
}

/**
 * The stories that the log has and that are told no more: merged into another, or taken apart.
 * @param departures Of articles: one that was moved leads to the story of what it is now.
 */
export function readStoryDepartures(
  database: DatabaseSync,
  departures: readonly Departure[],
): StoryDeparture[] {
  const all = database.prepare(
    'SELECT id FROM log_stories WHERE id NOT IN (SELECT id FROM stories) ORDER BY id',
  );
  const storyOf = database.prepare('SELECT story FROM story_told WHERE id = ?');
  const moved = new Map(departures.map(({ id, successor }) => [id, successor]));
  return rows<{ id: string }>(all).map(({ id }) => {
    const [now] = rows<{ story: string | null }>(storyOf, moved.get(id) ?? id);
    return { id, successor: now?.story ?? null };
  });
}
