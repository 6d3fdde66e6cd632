import { openReader } from '../../archive/database.ts';
import type { BuildFolders } from '../options.ts';
import { type Differences, findDifferences, type OutputPart } from '../output/differences.ts';

export interface LookTask extends Pick<BuildFolders, 'outDir' | 'cacheDir'> {
  readonly part: OutputPart;
}

/** What a thread does that looks at the output folder. */
export default async function look({ outDir, cacheDir, part }: LookTask): Promise<Differences> {
  const database = openReader(cacheDir);
  try {
    return findDifferences(database, outDir, part);
  } finally {
    database.close();
  }
}
