import type { SeedOutcome } from '../../archive/candidate.ts';
import { describeError } from '../../errors.ts';
import type { Problem } from '../../record.ts';

/** What is kept of a file that gave nothing but a problem. */
export const problemOutcome = (problem: Problem, stamp = '', digest = ''): SeedOutcome => ({
  path: problem.path,
  stamp,
  digest,
  againOn: null,
  candidates: [],
  tombstones: [],
  problems: [problem],
});

/** A fault of ours, not of the file: it must not take the other files with it, and is tried again each time. */
export const readerFailed = (path: string, error: unknown): SeedOutcome =>
  problemOutcome({
    path,
    code: 'reader-failed',
    message: `Reading this file failed: ${describeError(error)}.`,
    advice: 'This is a fault of Kronika: report it, with the file, and move the file out until it is mended.',
  });
