import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from '../../ingest/read/limits.ts';
import { looksLikeSidecar } from '../../ingest/sidecar/understood.ts';
import type { Problem } from '../../record.ts';

/*
 * Files in a folder of seeds that seem to be meant as sidecars, but are none: `a.md.yaml`, `A.md.yml`, a link. What
 * it says is unknown, and it may say that the seed must not be published.
 */

export const sidecarSuffix = '.yml';

/** The endings that a sidecar is given by hand: of another spelling, once more, or by an editor or system that adds its own. */
const sidecarEnding =
  /(?:\.ya?ml(?:\.(?:txt|bak|old|orig|save|sw[a-p]|te?mp|new|off|disabled|\d)|~| ?\(\d+\)| copy| kopie)?[ .]*)+$/iu;

/** The mark that systems put behind the name of a copy: `a.md (1).yml`, `a.md copy.yml`. */
const copyMark = /(?: ?\(\d+\)| copy(?: \d+)?| kopie)$/iu;

/** Tells whether a file is a sidecar by its name, rightly written or not; no such file is an article. */
export const isNamedAsSidecar = (name: string): boolean => sidecarEnding.test(name);

/** One spelling for names that a person takes for the same. */
const plain = (name: string): string => name.normalize('NFKC').toLowerCase().trim();

const stemOf = (name: string): string => name.replace(/\.[^.]*$/u, '');

/** The strays of one folder, each with the seeds that it may belong to. */
export class Strays {
  readonly #directory: string;
  readonly #folder: string;
  readonly #named = new Map<string, boolean>();
  readonly #claimed = new Set<string>();
  readonly #doubts = new Map<string, Problem[]>();

  /** @param folder Below the seeds folder, with its `/`. */
  constructor(directory: string, folder: string) {
    this.#directory = directory;
    this.#folder = folder;
  }

  add(name: string, isFile: boolean): void {
    this.#named.set(name, isFile);
  }

  /** To be told once, when all names of the folder are known. */
  belongTo(seeds: readonly string[]): void {
    if (this.#named.size === 0) return;
    const exact = new Set(seeds);
    const byName = Map.groupBy(seeds, plain);
    const byStem = Map.groupBy(seeds, (name) => plain(stemOf(name)));
    for (const [name, isFile] of this.#named) {
      const base = name.replace(sidecarEnding, '');
      if (isFile && exact.has(base) && name === base + sidecarSuffix) continue;
      const named = byName.get(plain(base)) ?? byName.get(plain(base.replace(copyMark, '')));
      if (named) this.#doubt(name, isFile ? misnamed : notRead, named);
      else if (!isFile || this.#mayCorrect(name)) {
        this.#doubt(name, isFile ? misnamed : notRead, byStem.get(plain(base)) ?? []);
      }
    }
  }

  /** Tells whether the file of this name holds a seed back, and is told of with it. */
  claims(name: string): boolean {
    return this.#claimed.has(name);
  }

  /** Reasons to hold a seed back; empty where there are none. */
  of(seed: string): readonly Problem[] {
    return this.#doubts.get(seed) ?? [];
  }

  #doubt(name: string, describe: Describe, seeds: readonly string[]): void {
    for (const seed of seeds) {
      this.#claimed.add(name);
      const doubts = this.#doubts.get(seed) ?? [];
      doubts.push({ path: this.#folder + name, code: 'bad-sidecar', withheld: true, ...describe(seed) });
      this.#doubts.set(seed, doubts);
    }
  }

  /** A file called as a seed is but for its ending may as well be data of its own. */
  #mayCorrect(name: string): boolean {
    try {
      const file = join(this.#directory, name);
      return statSync(file).size > limits.sidecarBytes || looksLikeSidecar(readFileSync(file));
    } catch {
      return true;
    }
  }
}

type Describe = (seed: string) => Pick<Problem, 'message' | 'advice'>;

const misnamed: Describe = (seed) => ({
  message: `This seems to be meant as the sidecar of ${seed}, but is not named so; ${seed} is kept out of the site, as it may say so.`,
  advice: `Name it ${seed}${sidecarSuffix}, or remove it to publish the seed.`,
});

const notRead: Describe = (seed) => ({
  message: `This is named as a sidecar of ${seed}, but is a link, a folder or a device, which is not read; ${seed} is kept out of the site, as it may say so.`,
  advice: `Put the file itself there, as ${seed}${sidecarSuffix}, or remove it to publish the seed.`,
});
