import { tellError } from '../../errors.ts';
import { build } from '../build.ts';
import { describeHosts, stateOfFits } from '../hosts/fits.ts';
import type { BuildOptions } from '../run/options.ts';
import { silentReporter } from '../run/reporter.ts';
import { describeBuild } from '../summary.ts';
import { Threads } from '../tasks/threads.ts';

/* The process that `serve` has build for it: everything is loaded once, so that a change shows at once. */

export type BuildRequest = Omit<BuildOptions, 'reporter'>;

export interface BuilderReply {
  readonly text: string;
  /** The hosts that take the site, and what differs where others do; null where no site was made. */
  readonly hosts: { readonly text: string; readonly state: string } | null;
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
    return {
      text: describeBuild(summary),
      hosts: { text: describeHosts(summary.site, summary.layout), state: stateOfFits(summary.site) },
      changed: written > 0,
      unlogged: summary.unlogged,
    };
  } catch (error) {
    return { text: tellError(error), hosts: null, changed: false, unlogged: 0 };
  }
}

// Its threads would keep it alive when the server that it builds for has ended.
process.once('disconnect', () => process.exit());
process.on('message', async (request: BuildRequest) => {
  process.send?.(await answer(request));
});
