import type { Store } from '../../archive/store/store.ts';
import type { BuildFolders } from '../run/options.ts';
import { type Differences, findDifferences, type OutputPart } from './differences.ts';

/** Tells in what a part of the output folder is not as the last build left it. */
export type CompareOutput = (part: OutputPart) => Promise<Differences>;

export interface CompareTask extends Pick<BuildFolders, 'outDir' | 'cacheDir'> {
  readonly part: OutputPart;
}

/** Up to here asking a thread costs more than it saves. */
const fewOutputs = 1000;

/**
 * Begins to compare the output folder with what was written where both are large, while the seeds are read.
 * @param inThread Compares in another thread.
 */
export function beginComparing(
  store: Store,
  { outDir, cacheDir }: Pick<BuildFolders, 'outDir' | 'cacheDir'>,
  inThread: (task: CompareTask) => Promise<Differences>,
): CompareOutput {
  if (store.outputs.count() <= fewOutputs)
    return async (part) => findDifferences(store.database, outDir, part);
  const ask = (part: OutputPart): Promise<Differences> => {
    const found = inThread({ outDir, cacheDir, part });
    // Whatever ends the build before the answer is asked for is what it fails with.
    found.catch(() => {});
    return found;
  };
  const found = { search: ask('search'), pages: ask('pages') } satisfies Record<OutputPart, unknown>;
  return (part) => found[part];
}
