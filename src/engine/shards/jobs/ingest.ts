import { bundledReader } from '../../cache/bundled-reader.ts';
import { entriesTogether, type MembersReply } from '../../seeds/member-task.ts';
import type { ReadReply, ReadTask } from '../../seeds/read-task.ts';
import { readingSettings } from '../../seeds/reading-settings.ts';
import { seedsTogether } from '../../seeds/task-list.ts';
import { readerModule, startReader, startReaders } from '../../tasks/readers.ts';
import { Lines } from '../lines.ts';
import type { Range, Stripe } from '../ranges.ts';
import type { JobContext } from './context.ts';

/** The first line of what was read of a range. */
export interface RecordsHead {
  /** The last day that a date may name. */
  readonly day: string;
  /** The day from which on the same bytes give something else; null where they never do. */
  readonly againOn: string | null;
  /** Seeds that could not be read; whoever takes over the others reads them once more. */
  readonly failed: readonly string[];
}

/** Reads a range of seeds: a line for each reply of the reader, as the store of one machine takes them. */
export default async function ingest({ seeds, stripe }: Range, context: JobContext): Promise<Uint8Array> {
  const { seedsDir, config, own, day } = context;
  const module = await bundledReader(readerModule, context.code.ingest);
  const readers = startReaders([startReader(config.limits, module)]);
  const settings = readingSettings(seedsDir, context);
  const readingConfig = { ...settings, own: own.reading, lastDay: day };
  const read = (task: Pick<ReadTask, 'seeds' | 'range'>): Promise<readonly ReadReply[]> =>
    readers.read({ seedsDir, cacheDir: null, config: readingConfig, ...task });
  const lines = new Lines();
  const head = { againOn: null as string | null, failed: [] as string[] };
  const take = (reply: ReadReply): void => {
    lines.add(reply);
    head.againOn = earliest([head.againOn, ...daysOf(reply)]);
    if (isFailed(reply)) head.failed.push(reply.path);
  };
  try {
    for (let at = 0; at < seeds.length; at += seedsTogether) {
      const some = seeds
        .slice(at, at + seedsTogether)
        .map(({ stamp: _, ...seed }) => ({ ...seed, digestBefore: '' }));
      const isFirst = stripe.at === 0;
      const from = stripe.at * entriesTogether;
      const first = await read({ seeds: some, ...(!isFirst && { range: rangeFrom(from) }) });
      for (const [n, reply] of first.entries()) {
        take(reply);
        const seed = some[n];
        if (!('range' in reply) || !seed) continue;
        for await (const more of restOf(reply, stripe, (range) => read({ seeds: [seed], range }))) take(more);
      }
    }
  } finally {
    await readers.end();
  }
  return lines.bytes({ ...head, day } satisfies RecordsHead);
}

const rangeFrom = (from: number): NonNullable<ReadTask['range']> => ({
  from,
  to: from + entriesTogether,
  isTrusted: false,
});

/** The other entries of a container, or of a stripe of it, to its end. */
async function* restOf(
  first: MembersReply,
  { of }: Stripe,
  read: (range: NonNullable<ReadTask['range']>) => Promise<readonly ReadReply[]>,
): AsyncGenerator<MembersReply> {
  let last = first;
  while (!last.isEnd) {
    // A first reply without entries says that its own are to be asked for one by one.
    const { from, to } = last.range;
    const [reply] = await read(rangeFrom(to === from ? from : from + of * entriesTogether));
    if (!reply || !('range' in reply)) return;
    yield reply;
    last = reply;
  }
}

const daysOf = (reply: ReadReply): (string | null)[] => {
  if ('range' in reply) return reply.members.map((one) => ('againOn' in one ? one.againOn : null));
  return ['againOn' in reply ? reply.againOn : null];
};

const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).sort()[0] ?? null;

/** Problems of our own, of limits and of the disk: another machine may have none. */
const tried = new Set(['reader-failed', 'over-limit', 'unreadable']);

/** Whether a reply tells of something that is to be tried again, and not what a seed holds. */
export function isFailed(reply: ReadReply): boolean {
  if ('stoppedBy' in reply || 'unchangedStamp' in reply) return true;
  const members = 'range' in reply ? reply.members : [];
  const ofMembers = members.flatMap((one) => ('problems' in one ? one.problems : []));
  return [...reply.problems, ...ofMembers].some(({ code }) => tried.has(code));
}
