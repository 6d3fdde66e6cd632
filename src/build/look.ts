import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Store } from '../archive/store.ts';
import { type Differences, findDifferences } from './differences.ts';
import type { BuildFolders } from './options.ts';

/** Up to here starting a thread costs more than it saves. */
const fewOutputs = 1000;

/** Compares the output folder with what was written, in a thread while the seeds are read where both are large. */
export function lookAtOutput(
  store: Store,
  { outDir, cacheDir }: Pick<BuildFolders, 'outDir' | 'cacheDir'>,
): () => Promise<Differences> {
  const here = async (): Promise<Differences> => findDifferences(store.database, outDir);
  if (store.outputCount() <= fewOutputs) return here;
  const worker = new Worker(new URL('./look-task.ts', import.meta.url), { workerData: { outDir, cacheDir } });
  const found = once(worker, 'message').then(
    ([differences]): Differences => differences,
    // Errors lose on their way between threads what they are: here it comes again, whole.
    here,
  );
  // Whatever ends the build before the answer is asked for is what it fails with.
  found.catch(() => {});
  return () => found;
}
