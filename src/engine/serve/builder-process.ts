import { tellError } from '../../errors.ts';
import { build } from '../build.ts';
import type { BuildOptions } from '../run/options.ts';
import { silentReporter } from '../run/reporter.ts';
import { describeSummary } from '../summary.ts';
import { Threads } from '../tasks/threads.ts';

/* The process that `serve` has build for it: everything is loaded once, so that a change shows at once. */

export type BuildRequest = Omit<BuildOptions, 'reporter'>;

export interface BuilderReply {
  readonly text: string;
  /** Whether the site differs from before. */
  readonly changed: boolean;
  /** Events that the log of accessions lacks. */
  readonly unlogged: number;
}

const threads = new Threads();

async function answer(request: BuildRequest): Promise<BuilderReply> {
  try {
    const summary = await build({ ...request, reporter: silentReporter }, threads);
    const written = summary.pagesWritten + summary.filesWritten + summary.filesRemoved;
    return { text: describeSummary(summary), changed: written > 0, unlogged: summary.unlogged };
  } catch (error) {
    return { text: tellError(error), changed: false, unlogged: 0 };
  }
}

// Its threads would keep it alive when the server that it builds for has ended.
process.once('disconnect', () => process.exit());
process.on('message', async (request: BuildRequest) => {
  process.send?.(await answer(request));
});
