import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../disk/hash.ts';
import { manifestName } from '../../disk/manifest.ts';
import { writeWhole } from '../../disk/whole.ts';
import { KronikaError } from '../../errors.ts';
import { openOutput } from '../output/output.ts';
import { type BuildOptions, foldersOf } from '../run/options.ts';
import { stampName } from './manifests.ts';
import { isStampSize, putStamp, stampOf } from './stamps.ts';
import { checkAnswer, questionFor, type TimeStamp } from './timestamp.ts';

/** Milliseconds that an authority has for its answer. */
const patience = 30_000;

interface StampOptions extends Pick<BuildOptions, 'seeds' | 'out' | 'cache' | 'stamps'> {
  /** The address at which an authority answers as RFC 3161 says. */
  readonly authority: string;
}

/**
 * Has an authority stamp the manifest at the top of the site with the time, and puts the stamp beside it and into the
 * folder of stamps. It sends the hash of the manifest and nothing else; no other command uses the network.
 * @returns the stamp, also one that was there already
 * @throws KronikaError `nothing-to-stamp`, `not-stamped`, `build-running`
 */
export async function stampSite(options: StampOptions): Promise<TimeStamp> {
  const { outDir, stampsDir } = foldersOf(options);
  if (!existsSync(join(outDir, manifestName)) || stampsDir === null) {
    throw new KronikaError('nothing-to-stamp', `${options.out} has no ${manifestName}`, {
      advice: 'Build first, or name the folder of the site with --out.',
    });
  }
  const release = openOutput(outDir);
  try {
    const manifest = readFileSync(join(outDir, manifestName));
    const hash = sha256(manifest);
    const before = stampOf(stampsDir, hash);
    const checked = before && (await checkAnswer(before, manifest));
    if (before && checked && typeof checked !== 'string') {
      writeWhole(join(outDir, stampName), before);
      return checked;
    }
    const { answer, stamp } = await ask(options.authority, hash, manifest);
    putStamp(stampsDir, hash, answer, manifest);
    writeWhole(join(outDir, stampName), answer);
    return stamp;
  } finally {
    release();
  }
}

async function ask(authority: string, hash: string, manifest: Uint8Array) {
  const { bytes, nonce } = questionFor(hash);
  const answer = await post(authority, bytes);
  const stamp = isStampSize(answer.length) ? await checkAnswer(answer, manifest, nonce) : 'is no time stamp';
  if (typeof stamp === 'string') throw notStamped(authority, `The answer ${stamp}`);
  return { answer, stamp };
}

async function post(authority: string, question: Uint8Array): Promise<Uint8Array> {
  try {
    const reply = await fetch(authority, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(question),
      signal: AbortSignal.timeout(patience),
    });
    if (!reply.ok) throw notStamped(authority, `It answers with status ${reply.status}`);
    return await firstBytes(reply);
  } catch (error) {
    throw error instanceof KronikaError ? error : notStamped(authority, 'It cannot be reached', error);
  }
}

/** The bytes of a reply, up to where they are more than any time stamp has. */
async function firstBytes({ body }: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    pieces.push(piece);
    size += piece.length;
    if (!isStampSize(size)) break;
  }
  return Buffer.concat(pieces);
}

const notStamped = (authority: string, why: string, cause?: unknown): KronikaError =>
  new KronikaError('not-stamped', `${authority} gave no time stamp: ${why}`, {
    advice: 'Try again later, or name another authority with --authority.',
    cause,
  });
