/** Shows how far a long stage has come. */
export interface Stage {
  /** @param text As `1,200 of 10,082 files`. */
  readonly update: (text: string) => void;
}

export interface NamedStage {
  readonly name: string;
  readonly task: (stage: Stage) => Promise<void>;
}

/** Tells what a build does while it does it. */
export interface Reporter {
  /** Runs stages beside each other. */
  readonly stages: (stages: readonly NamedStage[]) => Promise<void>;
}

const runAll = async (stages: readonly NamedStage[], stageOf: (name: string) => Stage): Promise<void> => {
  await Promise.all(stages.map(({ name, task }) => task(stageOf(name))));
};

export const silentReporter: Reporter = {
  stages: (stages) => runAll(stages, () => ({ update: () => {} })),
};

/** Milliseconds between two lines about one stage where lines cannot be written over. */
const lineEvery = 5000;

/** For pipes and logs: a line now and then. */
export const lineReporter = (write: (line: string) => void): Reporter => ({
  stages: (stages) =>
    runAll(stages, (name) => {
      write(`${name} …`);
      let last = performance.now();
      const update = (text: string): void => {
        const now = performance.now();
        if (now - last < lineEvery) return;
        last = now;
        write(`${name}: ${text}`);
      };
      return { update };
    }),
});

/** Shows stages on a terminal, in place. */
export async function terminalReporter(): Promise<Reporter> {
  const { Listr } = await import('listr2');
  return {
    stages: async (stages) => {
      const tasks = stages.map(({ name, task: run }) => ({
        title: name,
        task: (_: unknown, shown: { title: string }) =>
          run({
            update: (text) => {
              shown.title = `${name}: ${text}`;
            },
          }),
      }));
      await new Listr(tasks, { concurrent: true, registerSignalListeners: false }).run();
    },
  };
}
