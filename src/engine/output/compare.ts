import type { Store } from '../../archive/store.ts';
import type { BuildFolders } from '../options.ts';
import type { WorkThread } from '../threads/work-thread.ts';
import { type Differences, findDifferences, type OutputPart } from './differences.ts';

/** Tells in what a part of the output folder is not as the last build left it. */
export type Look = (part: OutputPart) => Promise<Differences>;

/** Up to here asking a thread costs more than it saves. */
const fewOutputs = 1000;

/** Compares the output folder with what was written, in a thread while the seeds are read where both are large. */
export function lookAtOutput(
  store: Store,
  { outDir, cacheDir }: Pick<BuildFolders, 'outDir' | 'cacheDir'>,
  thread: WorkThread,
): Look {
  if (store.outputCount() <= fewOutputs) return async (part) => findDifferences(store.database, outDir, part);
  const ask = (part: OutputPart): Promise<Differences> => {
    const found = thread.run('look', { outDir, cacheDir, part });
    // Whatever ends the build before the answer is asked for is what it fails with.
    found.catch(() => {});
    return found;
  };
  const found = { search: ask('search'), pages: ask('pages') } satisfies Record<OutputPart, unknown>;
  return (part) => found[part];
}
