import type { ListrTaskWrapper } from 'listr2';

/** Shows how far a long stage has come. */
export interface Stage {
  /** What is being done now, as `1,200 of 10,082 files`. */
  readonly update: (text: string) => void;
}

/** How a build tells what it does while it does it. */
export interface Reporter {
  readonly stage: <Result>(name: string, work: (stage: Stage) => Promise<Result>) => Promise<Result>;
}

export const silentReporter: Reporter = {
  stage: (_name, work) => work({ update: () => {} }),
};

/** Milliseconds between two lines about one stage where lines cannot be written over. */
const lineEvery = 5000;

/** For pipes and logs: a line now and then. */
export const lineReporter = (write: (line: string) => void): Reporter => ({
  stage: (name, work) => {
    write(`${name} …`);
    let last = performance.now();
    return work({
      update: (text) => {
        const now = performance.now();
        if (now - last < lineEvery) return;
        last = now;
        write(`${name}: ${text}`);
      },
    });
  },
});

/** Shows a stage on a terminal, in place. */
export async function terminalReporter(): Promise<Reporter> {
  const { Listr } = await import('listr2');
  return {
    stage: async (name, work) => {
      const results: Awaited<ReturnType<typeof work>>[] = [];
      const task = async (
        _context: unknown,
        shown: Pick<ListrTaskWrapper<unknown, never, never>, 'title'>,
      ) => {
        const update = (text: string): void => {
          shown.title = `${name}: ${text}`;
        };
        results.push(await work({ update }));
      };
      await new Listr([{ title: name, task }], { registerSignalListeners: false }).run();
      const [result] = results;
      if (result === undefined) throw new TypeError(`The stage ${name} gave no result.`);
      return result;
    },
  };
}
