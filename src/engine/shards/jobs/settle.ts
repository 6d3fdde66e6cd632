import { serialize } from 'node:v8';
import { openReader } from '../../../archive/database.ts';
import { recordsOf } from '../../../archive/store/stories.ts';
import { featuresOf } from '../../../stories/features/index.ts';
import { storyArticle } from '../../stories/stories.ts';
import { Lines } from '../lines.ts';
import { archiveFolder } from '../snapshot.ts';
import type { JobContext } from './context.ts';

/** Articles that follow each other, but for those whose features are known. */
export interface DueArticles {
  /** The archive that holds them, as it was settled. */
  readonly archive: string;
  readonly ids: readonly string[];
}

/** The features of an article. */
export interface FoundFeatures {
  readonly id: string;
  /** Of the article that they are of. */
  readonly hash: string;
  readonly features: Uint8Array;
}

/** Finds the features by which stories are found. */
export default async function settle(
  { archive, ids }: DueArticles,
  { shared }: JobContext,
): Promise<Uint8Array> {
  const database = openReader(shared.path(archiveFolder(archive)));
  const lines = new Lines();
  try {
    for (const { id, hash, record } of recordsOf(database, ids))
      lines.add({
        id,
        hash,
        features: serialize(featuresOf(storyArticle(JSON.parse(record)))),
      } satisfies FoundFeatures);
  } finally {
    database.close();
  }
  return lines.bytes({ archive });
}
