import type { OnProgress } from './progress.ts';

/** What a thread can be asked to do, each loaded when it is asked for first. */
export const works = {
  read: () => import('./ingest-task.ts'),
  look: () => import('./look-task.ts'),
  search: () => import('./search-task.ts'),
  writePart: () => import('./write-task.ts'),
  writeData: () => import('./write-data-task.ts'),
};

export type WorkName = keyof typeof works;
type Work<Name extends WorkName> = Awaited<ReturnType<(typeof works)[Name]>>['default'];
export type TaskOf<Name extends WorkName> = Parameters<Work<Name>>[0];
/** What a work tells while it is done, where it tells anything. */
export type ProgressOf<Name extends WorkName> =
  Parameters<Work<Name>>[1] extends OnProgress<infer Progress> ? Progress : never;
export type ResultOf<Name extends WorkName> = Awaited<ReturnType<Work<Name>>>;
