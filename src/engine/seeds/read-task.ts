import type { SeedOutcome } from '../../archive/candidate.ts';
import { readerFailed } from '../../errors.ts';
import type { IngestConfig } from '../../ingest/ingest.ts';
import type { Problem } from '../../record.ts';
import type { Limit, Limits } from '../threads/limits.ts';
import type { EntryRange, MembersReply } from './member-task.ts';

/** A seed that is read as it may have changed. */
export interface DueSeed {
  readonly path: string;
  readonly hasSidecar: boolean;
  /** It is a folder that is a container as a whole. */
  readonly isFolder: boolean;
  /** Reasons to hold it back, whatever its sidecar says. */
  readonly doubts: readonly Problem[];
  /** Hash of the bytes that were read last time; empty where there were none or they no longer count. */
  readonly digestBefore: string;
}

/** The task of reading some seeds. */
export interface ReadTask {
  readonly seedsDir: string;
  /** Holds what was read before; null on a machine that reads for another. */
  readonly cacheDir: string | null;
  readonly config: IngestConfig;
  readonly seeds: readonly DueSeed[];
  /** Which entries are wanted of the only seed, which is a container. */
  readonly range?: EntryRange;
  /** The limit that stopped them before: then only their hash and their sidecars are wanted. */
  readonly stoppedBy?: Limit;
}

/** A seed that is what it was, with what the file system now says of it. */
interface Unchanged {
  readonly path: string;
  readonly unchangedStamp: string;
}

/** A seed whose reading was stopped, as it was over a limit. */
export interface Stopped {
  readonly path: string;
  readonly stoppedBy: Limit;
  /** Hash of its bytes and its sidecar; empty where they cannot be told. */
  readonly digest: string;
  /** Something of it is kept out of the site, or may be meant to be. */
  readonly isHeldBack: boolean;
}

export type ReadReply = SeedOutcome | Unchanged | Stopped | MembersReply;

/** Processes that read the seeds of one build. */
export interface Readers {
  /** Tasks that they do at the same time. */
  readonly count: number;
  /** Gives a reply for each seed of the task, whatever becomes of it. */
  readonly read: (task: ReadTask) => Promise<readonly ReadReply[]>;
  readonly end: () => Promise<void>;
}

/** The outcome of a file that gave nothing but a problem. */
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
export const failedOutcome = (seed: DueSeed, error: unknown): SeedOutcome =>
  problemOutcome({
    ...readerFailed(seed.path, error),
    ...(mayBeWithheld(seed) && { withheld: true }),
  });

/** Something beside the seed may say that it is to be kept out of the site, and what it says is not known yet. */
export const mayBeWithheld = ({ hasSidecar, doubts }: DueSeed): boolean => hasSidecar || doubts.length > 0;

const overs: Readonly<Record<Limit, (limits: Limits) => string>> = {
  processorSeconds: ({ processorSeconds }) => `${processorSeconds} s of processor time`,
  memoryMegabytes: ({ memoryMegabytes }) => `${memoryMegabytes} MiB of memory`,
};

/** The reading of one member was over a limit, and no earlier build has read it. */
export const memberOverLimit = (stoppedBy: Limit): Omit<Problem, 'path'> => ({
  code: 'over-limit',
  message: 'Reading it took more than the limits allow and was stopped.',
  advice: `Take it out of the file, or raise limits: ${stoppedBy}: in archive.yml.`,
});

/** @param stays Whether the record that an earlier build made of the same bytes is still there. */
export const overLimit = (
  { path, stoppedBy, isHeldBack }: Stopped,
  limits: Limits,
  stays: boolean,
): Problem => ({
  ...(isHeldBack && { withheld: true }),
  path,
  code: stays ? 'over-limit-as-before' : 'over-limit',
  message:
    `Reading this file took more than ${overs[stoppedBy](limits)} and was stopped.` +
    (stays
      ? ' The articles that an earlier build made of it stay, as neither it nor its sidecar has changed.'
      : ''),
  advice: `Divide the file or take it out, or raise limits: ${stoppedBy}: in archive.yml.`,
});
