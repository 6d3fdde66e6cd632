import { Latest } from '../../cached.ts';
import { type EntryRange, entriesTogether, type MembersReply } from '../seeds/member-task.ts';
import type { DueSeed, Readers, ReadReply, ReadTask } from '../seeds/read-task.ts';
import { EntriesReader } from './entries-reader.ts';
import { answerPath, type Job } from './job.ts';
import { isFailed, type RecordsHead } from './jobs/ingest.ts';
import { mostStripes, type Range } from './ranges.ts';
import type { SharedFolder } from './shared-folder.ts';

/** A range whose records somebody has read. */
export interface ReadRange extends Range {
  readonly job: Job;
}

/** Ranges that are at hand: seeds are asked for in the order in which they were cut. */
const keptAtHand = 4;
/** Containers whose stripes are at hand: the next is begun before the last has come to its end. */
const containersAtHand = 2;

type Replies = ReadonlyMap<string, readonly ReadReply[]>;

/** Answers for readers of seeds from what was read of ranges; of all else it knows nothing. */
export class Records {
  readonly #shared: SharedFolder;
  readonly #stamps = new Map<string, string>();
  /** By path, the jobs of its stripes. */
  readonly #jobs = new Map<string, Job[]>();
  readonly #atHand = new Latest<string, Replies>(keptAtHand);
  readonly #stripes = new Latest<string, EntriesReader>(containersAtHand * mostStripes);

  constructor(shared: SharedFolder, ranges: readonly ReadRange[]) {
    this.#shared = shared;
    for (const { seeds, stripe, job } of ranges)
      for (const { path, stamp } of seeds) {
        this.#stamps.set(path, stamp);
        const jobs = this.#jobs.get(path) ?? [];
        jobs[stripe.at] = job;
        this.#jobs.set(path, jobs);
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
    const [job] = this.#jobs.get(path) ?? [];
    return job ? this.#readerOf(path, job).first() : null;
  }

  #entries(path: string, range: EntryRange): MembersReply | null {
    const jobs = this.#jobs.get(path) ?? [];
    const job = jobs[(range.from / entriesTogether) % jobs.length];
    return job ? this.#readerOf(path, job).entries(range) : null;
  }

  #readerOf(path: string, job: Job): EntriesReader {
    const isStripe = (this.#jobs.get(path)?.length ?? 0) > 1;
    if (!isStripe) return new EntriesReader(() => (this.#repliesOf(job).get(path) ?? []).values());
    const before = this.#stripes.get(job.name);
    if (before) return before;
    const reader = new EntriesReader(() => repliesIn(this.#shared, job));
    this.#stripes.set(job.name, reader);
    return reader;
  }

  #repliesOf(job: Job): Replies {
    const before = this.#atHand.get(job.name);
    if (before) return before;
    const replies = Map.groupBy(repliesIn(this.#shared, job), ({ path }) => path);
    this.#atHand.set(job.name, replies);
    return replies;
  }
}

/** The lines of an answer, but for the first, which tells of the others; the module wrote them that does such jobs. */
function* repliesIn(shared: SharedFolder, job: Job): Generator<ReadReply> {
  const lines = shared.each(answerPath(job));
  lines.next();
  for (const line of lines) yield line as ReadReply;
}

/** Whether what was read of a range still holds on a day. */
export function holdsOn(head: RecordsHead, lastDay: string): boolean {
  return head.day <= lastDay && (head.againOn === null || head.againOn > lastDay);
}
