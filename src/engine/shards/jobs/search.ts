import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { openReader } from '../../../archive/database.ts';
import { readArchive } from '../../../archive/read.ts';
import { segmentTask } from '../../../search/index/build.ts';
import { makeSegment, type SearchFault } from '../../../search/index/worker.ts';
import type { SearchLayout } from '../../../settings/layouts.ts';
import { Lines } from '../lines.ts';
import { archiveFolder } from '../snapshot.ts';
import type { JobContext } from './context.ts';

/** A segment of the search that is to be made. */
export interface SegmentInput {
  readonly archive: string;
  /** Names it. */
  readonly key: string;
  readonly ids: readonly string[];
  readonly layout: SearchLayout;
}

export interface SegmentHead {
  readonly faults: readonly SearchFault[];
}

/** A file of the segment, or what was gleaned of it, which lies in the cache. */
export interface SegmentFile {
  /** Below the segment's folder; null for the gleanings. */
  readonly path: string | null;
  readonly content: Uint8Array;
}

/** Makes a segment: a line for each of its files. */
export default async function search(
  { archive: name, key, ids, layout }: SegmentInput,
  { shared, scratchDir, seedsDir }: JobContext,
): Promise<Uint8Array> {
  const database = openReader(shared.path(archiveFolder(name)));
  const lines = new Lines();
  try {
    const archive = readArchive(database, seedsDir);
    const articles = ids.map((id) => ({ id }));
    const folders = { outDir: scratchDir, cacheDir: scratchDir };
    const task = segmentTask({ key, articles }, { archive, layout, ...folders });
    const faults = await makeSegment(task);
    const files = readdirSync(task.target, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files)
      lines.add({ path: relative(task.target, file), content: readFileSync(file) } satisfies SegmentFile);
    lines.add({ path: null, content: readFileSync(task.gleanings) } satisfies SegmentFile);
    return lines.bytes({ faults } satisfies SegmentHead);
  } finally {
    database.close();
  }
}
