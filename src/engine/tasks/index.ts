import type { OnProgress } from '../threads/progress.ts';

/** What a thread can be asked to do, each loaded when it is asked for first. */
export const works = {
  read: () => import('./read.ts'),
  look: () => import('./compare-output.ts'),
  search: () => import('./search.ts'),
  writePart: () => import('./write.ts'),
  writeData: () => import('./write-data.ts'),
};

export type WorkName = keyof typeof works;
type Work<Name extends WorkName> = Awaited<ReturnType<(typeof works)[Name]>>['default'];
export type TaskOf<Name extends WorkName> = Parameters<Work<Name>>[0];
/** What a work tells while it is done, where it tells anything. */
export type ProgressOf<Name extends WorkName> =
  Parameters<Work<Name>>[1] extends OnProgress<infer Progress> ? Progress : never;
export type ResultOf<Name extends WorkName> = Awaited<ReturnType<Work<Name>>>;
