import { Latest } from '../../cached.ts';
import { type EntryRange, entriesTogether, type MembersReply } from '../seeds/member-task.ts';
import type { DueSeed, Readers, ReadReply, ReadTask } from '../seeds/read-task.ts';
import { answerPath, type Job } from './job.ts';
import { isFailed, type RecordsHead } from './jobs/ingest.ts';
import type { Range } from './ranges.ts';
import type { SharedFolder } from './shared-folder.ts';

/** A range whose records somebody has read. */
export interface ReadRange extends Range {
  readonly job: Job;
}

/** Ranges that are at hand: seeds are asked for in the order in which they were cut. */
const keptAtHand = 4;

type Replies = ReadonlyMap<string, readonly ReadReply[]>;

/** Answers for readers of seeds from what was read of ranges; of all else it knows nothing. */
export class Records {
  readonly #shared: SharedFolder;
  readonly #stamps = new Map<string, string>();
  /** By path, the jobs of its lanes. */
  readonly #jobs = new Map<string, Job[]>();
  readonly #atHand = new Latest<string, Replies>(keptAtHand);

  constructor(shared: SharedFolder, ranges: readonly ReadRange[]) {
    this.#shared = shared;
    for (const { seeds, lane, job } of ranges)
      for (const { path, stamp } of seeds) {
        this.#stamps.set(path, stamp);
        const lanes = this.#jobs.get(path) ?? [];
        lanes[lane.at] = job;
        this.#jobs.set(path, lanes);
      }
  }

  /** Readers that ask others only for what nobody has read, or not as it now is. */
  before = (here: Readers): Readers => ({
    ...here,
    read: async (task) => {
      const found = task.seeds.map((seed) => [seed, this.#replyTo(seed, task)] as const);
      const seeds = found.filter(([, reply]) => !reply).map(([seed]) => seed);
      const others = seeds.length > 0 ? await here.read({ ...task, seeds }) : [];
      return [...found.flatMap(([, reply]) => reply ?? []), ...others];
    },
  });

  #replyTo({ path }: DueSeed, { range, stoppedBy }: ReadTask): ReadReply | null {
    if (stoppedBy) return null;
    const reply = range ? this.#entries(path, range) : this.#first(path);
    if (!reply || isFailed(reply) || !('stamp' in reply)) return null;
    return reply.stamp !== '' && reply.stamp === this.#stamps.get(path) ? reply : null;
  }

  #first(path: string): ReadReply | null {
    const job = this.#jobs.get(path)?.[0];
    return (job && this.#repliesOf(job).get(path)?.[0]) ?? null;
  }

  /** Past its end a container has no entries, however far one asks. */
  #entries(path: string, range: EntryRange): MembersReply | null {
    const lanes = this.#jobs.get(path) ?? [];
    const job = lanes[(range.from / entriesTogether) % lanes.length];
    const replies = (job ? this.#repliesOf(job).get(path) : undefined)?.filter((reply) => 'range' in reply);
    const found = replies?.findLast((reply) => reply.range.from === range.from);
    const last = replies?.at(-1);
    if (found || !last?.isEnd || last.range.from > range.from) return found ?? null;
    return { ...last, range, members: [], passedOver: {}, digest: '' };
  }

  #repliesOf(job: Job): Replies {
    const before = this.#atHand.get(job.name);
    if (before) return before;
    const lines = this.#shared.lines(answerPath(job)) ?? [];
    // The lines of an answer are what the module wrote that does such jobs.
    const replies = Map.groupBy(lines.slice(1) as ReadReply[], ({ path }) => path);
    this.#atHand.set(job.name, replies);
    return replies;
  }
}

/** Whether what was read of a range still holds on a day. */
export function holdsOn(head: RecordsHead, lastDay: string): boolean {
  return head.day <= lastDay && (head.againOn === null || head.againOn > lastDay);
}
