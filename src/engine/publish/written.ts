import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StampedFile, Store } from '../../archive/store.ts';
import { changingParts } from '../../search/format.ts';
import type { Differences } from '../output/differences.ts';
import {
  folderStamp,
  foldersAbove,
  outputStamp,
  partStamp,
  searchFolder,
  searchParts,
} from '../output/output.ts';
import type { Run } from '../run.ts';
import { type Changes, filesOf, type Planned } from './changes.ts';

/** Parts of the search that are not named by what they hold. */
const changing = new Set(changingParts.map((part) => searchFolder + part));

/**
 * Takes away each part of the search index in which a file is not as it was written, or was never finished: the
 * search makes whole parts, and makes those that are not there.
 */
export function removeDamagedSearch(outDir: string, { damaged, unknown }: Differences): void {
  for (const part of [...damaged, ...unknown]) {
    rmSync(join(outDir, part), { recursive: true, force: true });
  }
}

/** Outputs that are remembered in one transaction. */
const rememberedTogether = 200;

/** Remembers pages and files as they are written, beside the writing of others. */
export class WrittenOutputs {
  readonly #store: Store;
  readonly #outDir: string;
  readonly #planned: ReadonlyMap<string, Planned>;
  #waiting: Planned[] = [];

  constructor({ store, outDir }: Pick<Run, 'store' | 'outDir'>, planned: readonly Planned[]) {
    this.#store = store;
    this.#outDir = outDir;
    this.#planned = new Map(planned.map((output) => [output.path, output]));
  }

  /** @param paths Of what lies whole in the output folder. */
  add(paths: readonly string[]): void {
    for (const path of paths) {
      const output = this.#planned.get(path);
      if (output) this.#waiting.push(output);
    }
    if (this.#waiting.length >= rememberedTogether) this.flush();
  }

  /** Remembers those that wait for others. */
  flush(): void {
    this.#store.transaction(() => {
      for (const output of this.#waiting) {
        const { path, fingerprint, depends } = output;
        this.#store.putOutput({ path, fingerprint, files: stamped(this.#outDir, filesOf(output)) }, depends);
      }
    });
    this.#waiting = [];
  }
}

/** What a build did to the output folder. */
export interface Written {
  readonly outDir: string;
  /** What the store remembers so far, by path. */
  readonly known: ReadonlyMap<string, unknown>;
  readonly changes: Changes;
  /** Files that were removed. */
  readonly removed: readonly string[];
  /** In what the search was not as the build before had left it. */
  readonly searchBefore: Differences;
}

/** Remembers what is left when all pages and files are, so that the next build can tell what changed. */
export function rememberOutput(
  store: Store,
  { outDir, known, changes, removed, searchBefore }: Written,
): void {
  const search = new Set(searchParts(outDir));
  const isAsBefore = (part: string): boolean =>
    known.has(part) && !searchBefore.damaged.has(part) && !changing.has(part);
  store.transaction(() => {
    for (const path of known.keys()) {
      if (!changes.planned.has(path) && !search.has(path)) store.forgetOutput(path);
    }
    const written = [...changes.pages, ...changes.files].flatMap(filesOf);
    for (const folder of new Set([...removed, ...written].flatMap(foldersAbove))) {
      const stamp = folderStamp(outDir, folder);
      if (stamp === '') store.forgetFolder(folder);
      else store.putFolder(folder, stamp);
    }
    for (const part of search) {
      if (isAsBefore(part)) continue;
      store.putOutput({ path: part, fingerprint: '', files: [[part, partStamp(outDir, part)]] }, []);
    }
  });
}

const stamped = (outDir: string, files: readonly string[]): StampedFile[] =>
  files.map((file) => [file, outputStamp(outDir, file)]);
