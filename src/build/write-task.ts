import { explainSqlite, openReader } from '../archive/database.ts';
import { readArchive } from '../archive/read.ts';
import type { ArchiveConfig } from '../config.ts';
import { KronikaError } from '../errors.ts';
import { planSite } from '../site/plan.ts';
import { outputFile } from '../urls.ts';
import { Measures } from './measures.ts';
import type { BuildFolders } from './options.ts';
import { outputError } from './output.ts';
import { writeSources } from './write-sources.ts';

/** What a thread does that writes a part of the site: it makes the plan again, which is the same, and takes its part. */

export interface WriteTask extends BuildFolders {
  readonly config: ArchiveConfig;
  /** Hash of the code that makes the site. */
  readonly code: string;
  /** Files below the output folder. */
  readonly paths: readonly string[];
}

/** Errors lose what they are on their way between threads: they go as data. */
export interface WriteReply {
  readonly failure: Pick<KronikaError, 'code' | 'message' | 'advice'> | null;
}

/** What kept the part from being written, for faults that have words; other errors are faults of ours. */
function failureOf(error: unknown, { cacheDir, outDir }: WriteTask): KronikaError | null {
  const explained = explainSqlite(error, cacheDir);
  if (explained instanceof KronikaError) return explained;
  return explained instanceof Error && 'syscall' in explained ? outputError(outDir, explained) : null;
}

export default async function writeTask(task: WriteTask): Promise<WriteReply> {
  const database = openReader(task.cacheDir);
  try {
    const wanted = new Set(task.paths);
    const measures = new Measures(task.cacheDir, task.code);
    const { pages, files } = planSite(readArchive(database, task.seedsDir), task.config, measures);
    const sources = [...pages, ...files].filter(({ path }) => wanted.has(outputFile(path)));
    if (sources.length < wanted.size)
      throw new Error(`${wanted.size - sources.length} files are not of the plan`);
    await writeSources(sources, task.outDir);
    measures.save();
    return { failure: null };
  } catch (error) {
    const failure = failureOf(error, task);
    if (!failure) throw error;
    const { code, message, advice } = failure;
    return { failure: { code, message, advice } };
  } finally {
    database.close();
  }
}
