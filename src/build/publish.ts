import type { Store } from '../archive/store.ts';
import type { Changes } from './changes.ts';
import { outputStamp, writeOutput } from './output.ts';

/** Writes the files that no template makes. */
export async function writeFiles(files: Changes['files'], outDir: string): Promise<void> {
  for (const { path, source } of files) writeOutput(outDir, path, await source.content());
}

/** Remembers what was written, so that the next build can tell what changed. */
export function rememberOutput(store: Store, changes: Changes, outDir: string): void {
  const written = [...changes.pages, ...changes.files];
  store.transaction(() => {
    for (const path of store.outputs().keys()) if (!changes.planned.has(path)) store.forgetOutput(path);
    for (const { path, fingerprint, depends } of written) {
      store.putOutput({
        path,
        fingerprint,
        depends: JSON.stringify(depends),
        stamp: outputStamp(outDir, path),
      });
    }
  });
}
