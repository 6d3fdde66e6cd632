import { type EntryRange, failedEntry, joined, type MembersReply } from '../seeds/member-task.ts';
import {
  type DueSeed,
  failedOutcome,
  type Readers,
  type ReadReply,
  type ReadTask,
} from '../seeds/read-task.ts';
import type { Limits } from '../threads/limits.ts';
import { ProcessEnded, TaskProcess } from '../threads/task-process.ts';

/** A process that reads seeds. */
export type Reader = TaskProcess<ReadTask, readonly ReadReply[]>;

/** The module of a reader, as it lies there. */
export const readerModule = new URL('./read-main.ts', import.meta.url);

export const startReader = (limits: Limits, module = readerModule): Reader => new TaskProcess(module, limits);

/** Up to so many articles one process reads alone: more would cost more than they save. */
const fewArticles = 8;

/**
 * Readers for so many articles, of a module.
 * @param own Reads where they are few, and is not ended.
 */
export function readersFor(articles: number, workers: number, own: Reader, start: () => Reader): Readers {
  if (articles <= fewArticles) return { count: 1, read: guarded([own]), end: async () => {} };
  return startReaders(Array.from({ length: workers }, start));
}

/** Readers that end with the build: their memory is free again before the search index needs it. */
export const startReaders = (processes: readonly Reader[]): Readers => ({
  count: processes.length,
  read: guarded(processes),
  end: async () => {
    await Promise.all(processes.map((reader) => reader.end()));
  },
});

type Read = (task: ReadTask) => Promise<readonly ReadReply[]>;

/** Reads in whichever process is free. Where a batch fails it is read again seed by seed: only the culprit is lost. */
function guarded(processes: readonly Reader[]): Read {
  const run = inTurn(processes);
  return async (task) => {
    try {
      return await run(task);
    } catch (error) {
      const [only] = task.seeds;
      if (task.range && only)
        return [await readEntryByEntry({ ...task, range: task.range }, only, run, error)];
      const replies: ReadReply[] = [];
      const wasAlone = task.seeds.length === 1;
      for (const seed of task.seeds)
        replies.push(await readAlone({ ...task, seeds: [seed] }, seed, run, wasAlone && error));
      return replies;
    }
  };
}

/** A task whose only seed is a container. */
interface RangeTask extends ReadTask {
  readonly range: EntryRange;
}

/** Reads the entries of a range one by one: only those that cannot be read are lost. */
async function readEntryByEntry(
  task: RangeTask,
  seed: DueSeed,
  run: Read,
  error: unknown,
): Promise<MembersReply> {
  const { from, to } = task.range;
  if (to - from === 1) return readStoppedEntry(task, seed, run, error);
  const replies: MembersReply[] = [];
  for (let at = from; at < to; at += 1) {
    const one = { ...task, range: { ...task.range, from: at, to: at + 1 } };
    let reply: MembersReply;
    try {
      reply = membersOf(await run(one));
    } catch (again) {
      reply = await readStoppedEntry(one, seed, run, again);
    }
    replies.push(reply);
    if (reply.isEnd) break;
  }
  return joined(replies, task.range, seed);
}

/** An entry that was stopped: its member's record of before stays where there is one. */
async function readStoppedEntry(
  task: RangeTask,
  seed: DueSeed,
  run: Read,
  error: unknown,
): Promise<MembersReply> {
  if (error instanceof ProcessEnded && error.limit !== null)
    try {
      return membersOf(await run({ ...task, stoppedBy: error.limit }));
    } catch {
      // Not even its name can be told.
    }
  return failedEntry(seed, task.range, error);
}

function membersOf([reply]: readonly ReadReply[]): MembersReply {
  if (!reply || !('range' in reply)) throw new Error('a range of a container is answered with its members');
  return reply;
}

/** Reads one seed once more, unless it has used up its time alone already: that would be the same again. */
async function readAlone(task: ReadTask, seed: DueSeed, run: Read, before: unknown): Promise<ReadReply> {
  if (before instanceof ProcessEnded && before.limit === 'processorSeconds')
    return stopped(task, seed, run, before);
  try {
    return onlyOf(await run(task));
  } catch (error) {
    return stopped(task, seed, run, error);
  }
}

/** Gives the hash and the sidecar's word where a limit stopped a seed: they decide whether its record of before stays. */
async function stopped(task: ReadTask, seed: DueSeed, run: Read, error: unknown): Promise<ReadReply> {
  if (!(error instanceof ProcessEnded) || error.limit === null) return failedOutcome(seed, error);
  const { path } = seed;
  const stoppedBy = error.limit;
  try {
    return onlyOf(await run({ ...task, seeds: [{ ...seed, digestBefore: '' }], stoppedBy }));
  } catch {
    // Not even that can be told: then nothing of it is published.
    return { path, stoppedBy, digest: '', isHeldBack: true };
  }
}

function onlyOf([reply, ...others]: readonly ReadReply[]): ReadReply {
  if (!reply || others.length > 0) throw new Error('a reader gives one reply for one seed');
  return reply;
}

/** Gives each task to a process that is free, in the order in which they are asked. */
function inTurn(processes: readonly Reader[]): Read {
  const free = [...processes];
  const waiting: ((reader: Reader) => void)[] = [];
  const take = (): Promise<Reader> | Reader => free.pop() ?? new Promise((resolve) => waiting.push(resolve));
  const release = (reader: Reader): void => {
    const next = waiting.shift();
    if (next) next(reader);
    else free.push(reader);
  };
  return async (task) => {
    const reader = await take();
    try {
      return await reader.run(task);
    } finally {
      release(reader);
    }
  };
}
