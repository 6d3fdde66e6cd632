import type { Tasks } from '../threads/task-thread.ts';

/** The tasks that a thread of the build can be given. */
export const tasks = {
  compareOutput: () => import('./compare-output.ts'),
  search: () => import('./search.ts'),
  writePart: () => import('./write-part.ts'),
} satisfies Tasks;
