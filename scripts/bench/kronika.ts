import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settleDisk } from './disk.ts';
import { type Figures, run } from './measure.ts';
import { multiply } from './multiply.ts';

/* Kronika's own runs, through its command, on a copy of the corpus. */

const cli = join(import.meta.dirname, '..', '..', 'src', 'start.js');

/** A thing done to the seeds before a build. */
interface Scenario {
  readonly name: string;
  readonly prepare: (seeds: string, round: number) => void;
  /** In new folders for site and cache, of which the following go on. */
  readonly fromNothing: boolean;
}

const story = (words: string): string =>
  `Nový most otevřen, ${words}\n\nMěsto dnes otevřelo nový most. Lidé z obou břehů čekali třicet let (${words}).\n`;

const extra = (seeds: string, name: string): string => join(seeds, `bench-${name}.txt`);

export const scenarios: readonly Scenario[] = [
  { name: 'from nothing', prepare: () => {}, fromNothing: true },
  { name: 'nothing changed', prepare: () => {}, fromNothing: false },
  {
    name: 'one more seed',
    prepare: (seeds, round) => writeFileSync(extra(seeds, `${round}`), story(`poprvé ${round}`)),
    fromNothing: false,
  },
  {
    name: 'one seed changed',
    prepare: (seeds, round) => writeFileSync(extra(seeds, `${round}`), story(`podruhé ${round}`)),
    fromNothing: false,
  },
  {
    name: 'one sidecar added',
    prepare: (seeds, round) =>
      writeFileSync(
        `${extra(seeds, `${round}`)}.yml`,
        `title: Opravený titulek ${round}\npublished: 2021-01-1${round}\n`,
      ),
    fromNothing: false,
  },
  {
    name: 'one seed withheld',
    prepare: (seeds, round) =>
      writeFileSync(`${extra(seeds, `${round}`)}.yml`, 'withhold: na přání autora\n'),
    fromNothing: false,
  },
  {
    name: 'one seed renamed',
    prepare: (seeds, round) => {
      rmSync(`${extra(seeds, `${round}`)}.yml`);
      renameSync(extra(seeds, `${round}`), extra(seeds, `renamed-${round}`));
    },
    fromNothing: false,
  },
  {
    name: 'one seed removed',
    prepare: (seeds, round) => rmSync(extra(seeds, `renamed-${round}`)),
    fromNothing: false,
  },
];

/** All tools leave what they made lying to the end, as files take long to make after others were removed (disk.ts). */
export class KronikaBench {
  readonly seeds: string;
  readonly #folder: string;
  #made = 0;

  /** @param times How many times the articles of the corpus are built. */
  constructor(folder: string, corpus: string, times: number) {
    this.seeds = join(folder, 'seeds');
    this.#folder = folder;
    multiply(corpus, this.seeds, times);
  }

  /** Where the site is that was made last. */
  get out(): string {
    return join(this.#folder, `site-${this.#made}`);
  }

  /** Its cache folder. */
  get cache(): string {
    return join(this.#folder, `cache-${this.#made}`);
  }

  async build({ prepare, fromNothing }: Scenario, round: number): Promise<Figures> {
    if (fromNothing) this.#made += 1;
    prepare(this.seeds, round);
    await settleDisk();
    return run({ command: process.execPath, args: this.command('build', '--quiet') });
  }

  /** The arguments with which Node runs a command of Kronika on this archive. */
  command(...words: readonly string[]): string[] {
    const folders = ['--seeds', this.seeds, '--out', this.out, '--cache', this.cache];
    return ['--disable-warning=ExperimentalWarning', cli, ...words, ...folders];
  }
}
