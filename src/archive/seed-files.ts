import type { DatabaseSync } from 'node:sqlite';
import { rowByRow } from './database.ts';
import { readSeed, type SeedRow } from './seed-bytes.ts';

/** The bytes of which an article was made, as they are published. */
export interface SeedFile {
  /** Of the seed, or of the container that it is a member of, inside the seeds folder. */
  readonly path: string;
  /** Whether it is one of several in that file. */
  readonly isMember: boolean;
  /** Names it there; null where nothing does. */
  readonly item: string | null;
  /** The article. */
  readonly id: string;
  /** Whether these bytes are the whole file, as it lies in the seeds folder. */
  readonly isWhole: boolean;
  /** @throws KronikaError `seed-changed` */
  readonly bytes: () => Uint8Array;
}

interface Row extends SeedRow {
  readonly key: number;
  readonly id: string;
  readonly item: string | null;
  /** Whether its record is the only one of a file that is no container. */
  readonly isAlone: number;
}

/** Of an article that a redaction speaks of only the texts that it was seen in, and of those what may be seen of them. */
const all = `
  SELECT key, id, path, sha256, record ->> '$.seed.bytes' AS bytes, record ->> '$.seed.item' AS item, "offset", raw,
         member = '' AND record ->> '$.seed.item' IS NULL AND (SELECT count(*) FROM candidates AS other WHERE other.path = one.path) = 1 AS isAlone
  FROM candidates AS one
  WHERE id IN (SELECT id FROM articles) AND NOT EXISTS (SELECT 1 FROM tombstones WHERE tombstones.id = one.id)
    AND (redacted OR NOT EXISTS (SELECT 1 FROM candidates AS other WHERE other.id = one.id AND other.redacted))
    AND record ->> '$.seed.redacted' IS NOT 'none'
  ORDER BY path, member, n`;

/**
 * All that the articles of a store were made of, copies and other versions among them, by path. Files of many are not among
 * them, as they may hold what is not published; only their members are.
 */
export function* seedFiles(database: DatabaseSync, seedsDir: string): Generator<SeedFile> {
  for (const row of rowByRow<Row>(database.prepare(all)))
    yield {
      path: row.path,
      isMember: !row.isAlone,
      item: row.item,
      id: row.id,
      isWhole: Boolean(row.isAlone) && row.offset === null && row.raw === null,
      bytes: () => readSeed(seedsDir, row),
    };
}
