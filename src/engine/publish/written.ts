import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StampedFile, Store } from '../../archive/store.ts';
import type { Problem } from '../../record.ts';
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
import type { WrittenRun } from './write-sources.ts';

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

/** Outputs that are stored in one transaction. */
const storedTogether = 200;

/** Stores what is known of pages and files as they are written, beside the writing of others. */
export class WrittenOutputs {
  readonly #store: Store;
  readonly #outDir: string;
  readonly #planned: ReadonlyMap<string, Planned>;
  /** Faults in making something, which was left out. */
  readonly faults: Problem[] = [];
  #waiting: Planned[] = [];

  constructor({ store, outDir }: Pick<Run, 'store' | 'outDir'>, planned: readonly Planned[]) {
    this.#store = store;
    this.#outDir = outDir;
    this.#planned = new Map(planned.map((output) => [output.path, output]));
  }

  /** @param run Says what lies whole in the output folder, and what was left out. */
  add({ paths, faults }: WrittenRun): void {
    this.faults.push(...faults);
    for (const path of paths) {
      const output = this.#planned.get(path);
      if (output) this.#waiting.push(output);
    }
    if (this.#waiting.length >= storedTogether) this.flush();
  }

  /** Stores those that wait for others. */
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

/** The changes that a build made to the output folder. */
export interface Written {
  readonly outDir: string;
  /** The outputs that the store holds so far, by path. */
  readonly before: ReadonlyMap<string, unknown>;
  readonly changes: Changes;
  /** Files that were removed. */
  readonly removed: readonly string[];
  /** How the search differed from what the build before had left. */
  readonly searchBefore: Differences;
}

/** Stores the rest when all pages and files are stored, so that the next build can tell what changed. */
export function storeOutput(store: Store, { outDir, before, changes, removed, searchBefore }: Written): void {
  const search = new Set(searchParts(outDir));
  const isAsBefore = (part: string): boolean =>
    before.has(part) && !searchBefore.damaged.has(part) && !changing.has(part);
  store.transaction(() => {
    for (const path of before.keys()) {
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
