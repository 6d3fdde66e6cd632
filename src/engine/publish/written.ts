import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StampedFile } from '../../archive/store/outputs.ts';
import type { Store } from '../../archive/store/store.ts';
import { fileSha256 } from '../../disk/hash.ts';
import type { Problem } from '../../record.ts';
import { changingParts, searchFolder } from '../../search/format.ts';
import { isManifest, listedForPart, manifestFor } from '../fixity/manifests.ts';
import type { Differences } from '../output/differences.ts';
import { folderStamp, foldersAbove, outputStamp, partStamp, searchParts } from '../output/output.ts';
import type { Run } from '../run/run.ts';
import { type Changes, filesOf, type Planned } from './changes.ts';
import type { WrittenOutput, WrittenRun } from './write-outputs.ts';

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

interface Waiting {
  readonly output: Planned;
  readonly files: WrittenOutput['files'];
}

/**
 * The manifests that list these outputs are to be made again. It is stored together with what is known of the outputs:
 * so the next build does it where this one is killed.
 */
function distrustManifests(store: Store, outputs: readonly string[]): void {
  const listed = outputs.filter((path) => !isManifest(path));
  for (const manifest of new Set(listed.map(manifestFor))) store.outputs.distrust(manifest);
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
  #waiting: Waiting[] = [];
  readonly #lost: Set<string>;

  constructor({ store, outDir }: Pick<Run, 'store' | 'outDir'>, planned: readonly Planned[]) {
    this.#store = store;
    this.#outDir = outDir;
    this.#planned = new Map(planned.map((output) => [output.path, output]));
    this.#lost = new Set(this.#planned.keys());
  }

  /** @param run Says what lies whole in the output folder, and what was left out. */
  add({ outputs, faults }: WrittenRun): void {
    this.faults.push(...faults);
    for (const { path, files, lacks } of outputs) {
      const output = this.#planned.get(path);
      if (output) this.#waiting.push({ output: lacks ? { ...output, fingerprint: '' } : output, files });
      this.#lost.delete(path);
    }
    if (this.#waiting.length >= storedTogether) this.flush();
  }

  /** Stores those that wait for others. */
  flush(): void {
    this.#store.transaction(() => {
      for (const { output, files } of this.#waiting) {
        const { path, fingerprint, depends } = output;
        this.#store.outputs.put({ path, fingerprint, files: stamped(this.#outDir, files) }, depends);
      }
      distrustManifests(
        this.#store,
        this.#waiting.map(({ output }) => output.path),
      );
    });
    this.#waiting = [];
  }

  /** To be called when all is written: stores the rest, and forgets what could not be made this time. */
  end(): void {
    this.flush();
    this.#store.transaction(() => {
      for (const path of this.#lost) this.#store.outputs.forget(path);
      distrustManifests(this.#store, [...this.#lost]);
    });
  }
}

/** The changes that a build made to the output folder. */
interface Written {
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
    const gone = [...before.keys()].filter(
      (path) => !changes.planned.has(path) && !search.has(path) && !isManifest(path),
    );
    for (const path of gone) store.outputs.forget(path);
    distrustManifests(store, gone);
    const written = [...changes.pages, ...changes.files].flatMap(filesOf);
    for (const folder of new Set([...removed, ...written].flatMap(foldersAbove))) {
      const stamp = folderStamp(outDir, folder);
      if (stamp === '') store.outputs.forgetFolder(folder);
      else store.outputs.putFolder(folder, stamp);
    }
    for (const part of search) {
      if (isAsBefore(part)) continue;
      const stamp = partStamp(outDir, part);
      store.outputs.put({ path: part, fingerprint: '', files: [[part, stamp, partHash(outDir, part)]] }, []);
    }
  });
}

const stamped = (outDir: string, files: WrittenOutput['files']): StampedFile[] =>
  files.map(([file, sha256]) => [file, outputStamp(outDir, file), sha256]);

/** The hash by which the manifest knows a part of the search: of the file, or of the manifest in the folder. */
const partHash = (outDir: string, part: string): string =>
  fileSha256(join(outDir, listedForPart(part))) ?? '';
