import { openReader } from '../archive/database.ts';
import { readArchive } from '../archive/read.ts';
import type { ArchiveConfig } from '../config.ts';
import { planSite } from '../site/plan.ts';
import { outputFile } from '../urls.ts';
import { Measures } from './measures.ts';
import type { BuildFolders } from './options.ts';
import { answerTask } from './thread.ts';
import { writeSources } from './write-sources.ts';

/** What a thread does that writes a part of the site: it makes the plan again, which is the same, and takes its part. */

export interface WriteTask extends BuildFolders {
  readonly config: ArchiveConfig;
  /** Hash of the code that makes the site. */
  readonly code: string;
  /** Files below the output folder. */
  readonly paths: readonly string[];
}

await answerTask((task: WriteTask) => writePart(task));

async function writePart({ seedsDir, outDir, cacheDir, config, code, paths }: WriteTask): Promise<void> {
  const database = openReader(cacheDir);
  try {
    const wanted = new Set(paths);
    const measures = new Measures(cacheDir, code);
    const { pages, files } = planSite(readArchive(database, seedsDir), config, measures);
    const sources = [...pages, ...files].filter(({ path }) => wanted.has(outputFile(path)));
    if (sources.length < wanted.size)
      throw new Error(`${wanted.size - sources.length} files are not of the plan`);
    await writeSources(sources, outDir);
    measures.save();
  } finally {
    database.close();
  }
}
