import { openReader } from '../../archive/database.ts';
import type { CompareTask } from '../output/compare.ts';
import { type Differences, findDifferences } from '../output/differences.ts';

/** Compares a part of the output folder with what was written. */
export default async function compareOutput({ outDir, cacheDir, part }: CompareTask): Promise<Differences> {
  const database = openReader(cacheDir);
  try {
    return findDifferences(database, outDir, part);
  } finally {
    database.close();
  }
}
