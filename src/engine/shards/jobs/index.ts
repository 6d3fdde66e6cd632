import type { JobKind } from '../job.ts';
import type { JobContext } from './context.ts';

/** A module that does jobs of a kind; `never` as every function takes that. */
interface JobModule {
  readonly default: (input: never, context: JobContext) => Promise<Uint8Array>;
}

/** Who does a job of which kind; loaded when it is done first. */
export const jobModules: Readonly<Record<JobKind, () => Promise<JobModule>>> = {
  ingest: () => import('./ingest.ts'),
  settle: () => import('./settle.ts'),
  search: () => import('./search.ts'),
  render: () => import('./render.ts'),
};
