import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { once } from '../../cached.ts';
import { describeError } from '../../errors.ts';
import { glimpsedBytes, knownBytes, knownFileError } from '../../ingest/known-files/index.ts';
import { openSource } from '../../ingest/read/source.ts';
import type { Problem } from '../../record.ts';
import { stampOwnFolders } from './folder.ts';
import { PictureKeeper } from './keep-pictures.ts';
import { entriesTogether } from './member-task.ts';
import { type OpenContainer, openContainer } from './open-container.ts';
import { picturesBeside } from './pictures-beside.ts';
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

async function problemOfReading(path: string, file: string, error: unknown): Promise<Problem> {
  if (!(error instanceof OversizeError)) return unreadable(path, error);
  const known = knownBytes(path, beginningOf(file));
  if (known) {
    const { code, message, advice } = knownFileError(known);
    return { path, code, message, advice };
  }
  const { tooLarge } = await import('../../ingest/read/seed.ts');
  return tooLarge(path, error.bytes);
}

function beginningOf(file: string): Uint8Array {
  const source = openSource(file);
  try {
    return source.read(0, glimpsedBytes);
  } finally {
    source.close();
  }
}

/** The container of the last task: the next one most often goes on where it ended. */
let lastOpened: OpenContainer | null = null;

/** A seed that is a container, open where the next of its wanted entries is; null where it is an article. */
async function containerAt(
  seed: DueSeed,
  { seedsDir, range, config }: ReadTask,
): Promise<OpenContainer | null> {
  if (range && lastOpened?.path === seed.path && lastOpened.next <= range.from) return lastOpened;
  lastOpened?.close();
  lastOpened = await openContainer(seed, seedsDir, config.pictures === 'keep');
  return lastOpened;
}

/** Reads the wanted entries of a container, or its first ones where it may have changed. */
async function readContainer(
  opened: OpenContainer,
  seed: DueSeed,
  task: ReadTask,
  beginMember: () => void,
): Promise<ReadReply> {
  const { path } = seed;
  const doubts = seed.doubts.length > 0 ? JSON.stringify(seed.doubts) : '';
  const stamp = opened.stamp && opened.stamp + doubts;
  const digest = task.range ? '' : opened.digest() + doubts;
  if (!task.range && digest === seed.digestBefore) return { path, unchangedStamp: stamp };
  // Some entry of it was over a limit: its range is asked for next, and then one entry after the other.
  const to = task.stoppedBy && !task.range ? 0 : entriesTogether;
  const range = task.range ?? { from: 0, to, isTrusted: seed.digestBefore !== '' };
  // Loaded when first needed: the libraries that read HTML cost more than telling that nothing changed.
  const { readMembers } = await import('./read-members.ts');
  return { ...(await readMembers(opened, seed, range, task, beginMember)), stamp, digest };
}

async function readOne(seed: DueSeed, task: ReadTask, beginMember: () => void): Promise<ReadReply> {
  const { path } = seed;
  const { seedsDir, config, stoppedBy } = task;
  const file = join(seedsDir, path);
  const keepsPictures = config.pictures === 'keep';
  let read: ReadFile;
  try {
    const opened = await containerAt(seed, task);
    if (opened) return await readContainer(opened, seed, task, beginMember);
    const ofFolders = stampOwnFolders(file, keepsPictures);
    read = readSeedFile(file, seed.hasSidecar ? file + sidecarSuffix : null, ofFolders);
  } catch (error) {
    const problem = await problemOfReading(path, file, error);
    return problemOutcome(mayBeWithheld(seed) ? { ...problem, withheld: true } : problem);
  }
  const doubts = seed.doubts.length > 0 ? JSON.stringify(seed.doubts) : '';
  const [stamp, digest] = [read.stamp && read.stamp + doubts, read.digest + doubts];
  if (digest === seed.digestBefore) return { path, unchangedStamp: stamp };
  try {
    // Loaded when first needed: the libraries that read HTML cost more than telling that nothing changed.
    const { ingestSeed, isHeldBack } = await import('../../ingest/ingest.ts');
    const keeper = keepsPictures ? new PictureKeeper(task.cacheDir, beginMember) : null;
    const seedFile = {
      path,
      bytes: read.bytes,
      sidecar: read.sidecar,
      doubts: seed.doubts,
      ...(keeper && { keeping: { pictures: picturesBeside(file), keep: keeper.keep } }),
    };
    if (stoppedBy) return { path, stoppedBy, digest, isHeldBack: isHeldBack(seedFile) };
    const { outcomeOf } = await import('./outcome.ts');
    const result = await ingestSeed(seedFile, config);
    return { path, stamp, digest, ...(await outcomeOf(result)), ...(keeper && { pictures: keeper.take() }) };
  } catch (error) {
    return failedOutcome(seed, error);
  }
}

/**
 * Reads seeds and turns them into what the store holds.
 * @param beginSeed Is told when each of them begins: no seed pays for the time of others, or for waiting.
 */
export default async function readSeeds(task: ReadTask, beginSeed: () => void): Promise<ReadReply[]> {
  const replies: ReadReply[] = [];
  for (const seed of task.seeds) {
    beginSeed();
    replies.push(await readOne(seed, task, beginSeed));
  }
  keepCompiled();
  return replies;
}

/** A process of the pool is ended before it would store by itself what it has compiled, which the next build loads. */
const keepCompiled = once(flushCompileCache);
