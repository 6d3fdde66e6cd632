import { assertPrograms, type Programs, tellPrograms } from './programs.ts';

/* GNU parallel, by which the jobs of a build in shards are done, too. */

const parallel: Programs = {
  test: 'the test of jobs under GNU parallel',
  names: ['parallel'],
  debian: 'parallel',
  elsewhere: '"brew install parallel" on macOS',
};

/** @throws Error that says what to install where it is not there. */
export const assertParallel = (): void => assertPrograms(parallel);

if (import.meta.main) tellPrograms(parallel);
