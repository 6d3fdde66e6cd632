import type { Store } from '../../archive/store/store.ts';
import type { CodeKeys } from '../cache/code.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { StageFigures } from './meter.ts';
import { measure } from './meter.ts';
import type { AllFolders, BuildOptions } from './options.ts';
import type { NamedStage, Reporter, Stage } from './reporter.ts';
import type { Settings } from './settings.ts';

/** All stages of one build share this. */
export interface Run extends AllFolders, Settings {
  readonly store: Store;
  readonly code: CodeKeys;
  readonly options: BuildOptions;
  readonly stages: StageRunner;
  /** Others that do a share of the build; null where it is done here alone. */
  readonly elsewhere: Elsewhere | null;
}

type Task<Result> = (stage: Stage) => Promise<Result>;

interface Watched<Result> {
  readonly named: NamedStage;
  readonly result: Promise<Result>;
}

/** Runs stages so that they are shown and measured. */
export class StageRunner {
  readonly figures: StageFigures[] = [];
  readonly #reporter: Reporter;

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
  }

  async run<Result>(name: string, task: Task<Result>): Promise<Result> {
    const stage = this.#watched(name, task);
    await this.#show([stage]);
    return stage.result;
  }

  /** Runs two stages beside each other. Where one fails the other is waited for: it still uses what they share. */
  async both<A, B>(first: [string, Task<A>], second: [string, Task<B>]): Promise<[A, B]> {
    const a = this.#watched(...first);
    const b = this.#watched(...second);
    await this.#show([a, b]);
    return [await a.result, await b.result];
  }

  async #show(stages: readonly Watched<unknown>[]): Promise<void> {
    try {
      await this.#reporter.stages(stages.map(({ named }) => named));
    } finally {
      await Promise.allSettled(stages.map(({ result }) => result));
    }
  }

  #watched<Result>(name: string, task: Task<Result>): Watched<Result> {
    const { promise, resolve } = Promise.withResolvers<Result>();
    const watched: Task<void> = async (stage) => {
      const running = measure(name, this.figures, () => task(stage));
      // This promise follows the other: a failure fails both.
      resolve(running);
      await running;
    };
    return { named: { name, task: watched }, result: promise };
  }
}
