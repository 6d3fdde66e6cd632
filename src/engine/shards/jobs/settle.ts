import { serialize } from 'node:v8';
import { openReader } from '../../../archive/database.ts';
import { recordsBetween } from '../../../archive/store/stories.ts';
import { featuresOf } from '../../../stories/features/index.ts';
import { storyArticle } from '../../stories/stories.ts';
import { Lines } from '../lines.ts';
import { archiveFolder } from '../snapshot.ts';
import type { JobContext } from './context.ts';

/** Articles whose ids begin with one of some prefixes that follow each other. */
export interface Prefixes {
  /** The archive that holds them, as it was settled. */
  readonly archive: string;
  readonly from: string;
  /** Included, with all that follows it. */
  readonly to: string;
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
  { archive, from, to }: Prefixes,
  { shared }: JobContext,
): Promise<Uint8Array> {
  const database = openReader(shared.path(archiveFolder(archive)));
  const lines = new Lines();
  try {
    for (const { id, hash, record } of recordsBetween(database, from, to))
      lines.add({
        id,
        hash,
        features: serialize(featuresOf(storyArticle(JSON.parse(record)))),
      } satisfies FoundFeatures);
  } finally {
    database.close();
  }
  return lines.bytes({ archive, from, to });
}
