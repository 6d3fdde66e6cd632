import type { Found } from '../../src/ingest/containers/container.ts';
import { foundIn } from '../../src/ingest/containers/found.ts';
import { containerOf } from '../../src/ingest/containers/index.ts';
import { openFile } from '../../src/ingest/containers/open-file.ts';
import { type IngestConfig, ingestSeed } from '../../src/ingest/ingest.ts';
import { sourceOfBytes } from '../../src/ingest/read/source.ts';
import type { ArticleRecord, Problem } from '../../src/record.ts';
import type { Example } from './examples.ts';

/** All that a container holds, and what broke it at the end, if anything did. */
export async function opened({ path, bytes }: Example): Promise<{ found: Found[]; broken: unknown }> {
  const found: Found[] = [];
  const file = await openFile(path, sourceOfBytes(bytes));
  try {
    for await (const entry of containerOf(file)?.entries(file) ?? [])
      for await (const one of foundIn(entry)) found.push(one);
  } catch (broken) {
    return { found, broken };
  }
  return { found, broken: null };
}

interface Read {
  readonly records: readonly ArticleRecord[];
  readonly problems: readonly Problem[];
  /** By their kind, those that its container passed over and those that ingest did. */
  readonly passedOver: Record<string, number>;
}

const settings: IngestConfig = { publishers: [], timeZone: 'UTC', lastDay: '2030-01-01' };

/** All that ingest makes of its members. */
export async function readAll(example: Example, config = settings): Promise<Read> {
  const { found } = await opened(example);
  const records: ArticleRecord[] = [];
  const problems: Problem[] = [];
  const kinds = found.filter((one) => 'passedOver' in one);
  for (const member of found) {
    if (!('bytes' in member)) continue;
    const seed = { path: example.path, bytes: member.bytes, sidecar: null, member };
    const result = await ingestSeed(seed, config);
    records.push(...result.records);
    problems.push(...result.problems);
    if (result.passedOver !== undefined) kinds.push({ passedOver: result.passedOver });
  }
  return { records, problems, passedOver: passedOver(kinds) };
}

/** The records that ingest makes of its members. */
export const recordsIn = async (example: Example): Promise<readonly ArticleRecord[]> =>
  (await readAll(example)).records;

/** How many things of each kind were passed over. */
export function passedOver(found: readonly Found[]): Record<string, number> {
  const kinds = found.flatMap((one) => ('passedOver' in one ? [one.passedOver] : []));
  return Object.fromEntries([...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) => [kind, all.length]));
}
