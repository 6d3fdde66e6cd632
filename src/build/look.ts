import { Worker } from 'node:worker_threads';
import type { Store } from '../archive/store.ts';
import { type Differences, findDifferences, type OutputPart, outputParts } from './differences.ts';
import type { BuildFolders } from './options.ts';

/** Tells in what a part of the output folder is not as the last build left it. */
export type Look = (part: OutputPart) => Promise<Differences>;

/** Up to here starting a thread costs more than it saves. */
const fewOutputs = 1000;

/**
 * Compares the output folder with what was written, in a thread while the seeds are read where both are large: the
 * search first, as making it waits for that and for nothing else.
 */
export function lookAtOutput(
  store: Store,
  { outDir, cacheDir }: Pick<BuildFolders, 'outDir' | 'cacheDir'>,
): Look {
  const here: Look = async (part) => findDifferences(store.database, outDir, part);
  if (store.outputCount() <= fewOutputs) return here;
  const worker = new Worker(new URL('./look-task.ts', import.meta.url), { workerData: { outDir, cacheDir } });
  const found = new Map(outputParts.map((part) => [part, Promise.withResolvers<Differences>()]));
  worker.on('message', ({ part, differences }) => found.get(part)?.resolve(differences));
  worker.on('error', (error) => {
    for (const { reject } of found.values()) reject(error);
  });
  // Whatever ends the build before the answer is asked for is what it fails with.
  for (const { promise } of found.values()) promise.catch(() => {});
  // Errors lose on their way between threads what they are: here they come again, whole.
  return async (part) => (await found.get(part)?.promise.catch(() => null)) ?? here(part);
}
