import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { listOutput } from './output.ts';

/** Up to here starting a thread costs more than it saves. */
const fewFiles = 4000;

/**
 * The files of the output folder with their stamps, looked at in a thread while the seeds are read where they are many.
 * @param expected How many files the last build left there.
 */
export function lookAtOutput(outDir: string, expected: number): () => Promise<Map<string, string>> {
  if (expected <= fewFiles) return async () => listOutput(outDir);
  const worker = new Worker(new URL('./look-task.ts', import.meta.url), { workerData: outDir });
  const found = once(worker, 'message').then(
    ([files]): Map<string, string> => files,
    // Errors lose on their way between threads what they are: here it comes again, whole.
    () => listOutput(outDir),
  );
  // Whatever ends the build before the answer is asked for is what it fails with.
  found.catch(() => {});
  return () => found;
}
