import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { candidateOf } from '../../archive/candidate.ts';
import { once } from '../../cached.ts';
import { describeError } from '../../errors.ts';
import type { ArticleRecord, PersonalData, Problem } from '../../record.ts';
import type { ReadFile } from './read-seed.ts';
import { OversizeError, readSeedFile } from './read-seed.ts';
import type { DueSeed, ReadReply, ReadTask } from './read-task.ts';
import { failedOutcome, mayBeWithheld, problemOutcome } from './read-task.ts';
import { sidecarSuffix } from './strays.ts';

const unreadable = (path: string, error: unknown): Problem => ({
  path,
  code: 'unreadable',
  message: `The file cannot be read: ${describeError(error)}.`,
  advice: 'Allow reading it and let nothing write to it, then build again.',
});

async function problemOfReading(path: string, error: unknown): Promise<Problem> {
  if (!(error instanceof OversizeError)) return unreadable(path, error);
  const { tooLarge } = await import('../../ingest/read/seed.ts');
  return tooLarge(path, error.bytes);
}

async function readOne(seed: DueSeed, { seedsDir, config, stoppedBy }: ReadTask): Promise<ReadReply> {
  const { path } = seed;
  const file = join(seedsDir, path);
  let read: ReadFile;
  try {
    read = readSeedFile(file, seed.hasSidecar ? file + sidecarSuffix : null);
  } catch (error) {
    const problem = await problemOfReading(path, error);
    return problemOutcome(mayBeWithheld(seed) ? { ...problem, withheld: true } : problem);
  }
  const doubts = seed.doubts.length > 0 ? JSON.stringify(seed.doubts) : '';
  const [stamp, digest] = [read.stamp && read.stamp + doubts, read.digest + doubts];
  if (digest === seed.digestBefore) return { path, unchangedStamp: stamp };
  try {
    // Loaded when first needed: the libraries that read HTML cost more than telling that nothing changed.
    const { ingestSeed, isHeldBack } = await import('../../ingest/ingest.ts');
    const seedFile = { path, bytes: read.bytes, sidecar: read.sidecar, doubts: seed.doubts };
    if (stoppedBy) return { path, stoppedBy, digest, isHeldBack: isHeldBack(seedFile) };
    const result = await ingestSeed(seedFile, config);
    const personalData = await personalDataOf(result.records);
    return {
      path,
      stamp,
      digest,
      againOn: result.againOn,
      candidates: result.records.map((record, at) =>
        candidateOf(record, result.held[at], result.standings[at], personalData(record.text)),
      ),
      tombstones: result.tombstones,
      problems: result.problems,
      redactions: result.redactions,
    };
  } catch (error) {
    return failedOutcome(seed, error);
  }
}

/** Counts the personal data of a text; its libraries are loaded where some text has a sign of any. */
async function personalDataOf(
  records: readonly ArticleRecord[],
): Promise<(text: string) => PersonalData | null> {
  const { signsIn } = await import('../../ingest/personal-signs.ts');
  const some = records.some(({ text }) => Object.values(signsIn(text)).includes(true));
  return some ? (await import('../../ingest/personal-data.ts')).personalData : () => null;
}

/**
 * Reads seeds and turns them into what the store holds.
 * @param beginSeed Is told when each of them begins: no seed pays for the time of others, or for waiting.
 */
export default async function readSeeds(task: ReadTask, beginSeed: () => void): Promise<ReadReply[]> {
  const replies: ReadReply[] = [];
  for (const seed of task.seeds) {
    beginSeed();
    replies.push(await readOne(seed, task));
  }
  keepCompiled();
  return replies;
}

/** A process of the pool is ended before it would store by itself what it has compiled, which the next build loads. */
const keepCompiled = once(flushCompileCache);
