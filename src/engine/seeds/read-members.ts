import { openReader } from '../../archive/database.ts';
import { cached } from '../../cached.ts';
import { sha256 } from '../../disk/hash.ts';
import { describeError, KronikaError } from '../../errors.ts';
import type { Broken, Found, Member, PassedOver } from '../../ingest/containers/container.ts';
import { foundIn } from '../../ingest/containers/found.ts';
import type { MemberFacts } from '../../ingest/draft.ts';
import { ingestSeed, sidecarOf, toldOf } from '../../ingest/ingest.ts';
import type { Keeping } from '../../ingest/pictures/keep.ts';
import { anyOfPictures, type HeldPictures, stateOfPictures } from '../../ingest/pictures/pictures.ts';
import { limits } from '../../ingest/read/limits.ts';
import { ContainerSidecar, namedMembers } from '../../ingest/sidecar/container-sidecar.ts';
import type { SidecarRead } from '../../ingest/sidecar/sidecar.ts';
import type { Problem } from '../../record.ts';
import { PictureKeeper } from './keep-pictures.ts';
import type { EntryRange, MemberReply, MembersReply } from './member-task.ts';
import type { OpenContainer } from './open-container.ts';
import { outcomeOf } from './outcome.ts';
import { type DueSeed, memberOverLimit, type ReadTask } from './read-task.ts';

/** Reads some members of a container. Never throws for what it holds. */
export async function readMembers(
  opened: OpenContainer,
  seed: DueSeed,
  range: EntryRange,
  task: ReadTask,
  beginMember: () => void,
): Promise<Omit<MembersReply, 'digest'>> {
  const { path, stamp } = opened;
  const read = sidecarOf(
    { path, sidecar: opened.sidecar, doubts: seed.doubts },
    limits.containerSidecarBytes,
  );
  const members: MemberReply[] = [];
  const passedOver = new Map<string, number>();
  const problems: Problem[] = [...read.problems];
  const keeper = task.config.pictures === 'keep' ? new PictureKeeper(task.cacheDir, beginMember) : null;
  const reader = new MemberReader(opened, read, range, task, keeper);
  let [isOnly, isEnd] = [false, false];
  try {
    for (;;) {
      beginMember();
      const entry = opened.next < range.to ? await opened.entries.next() : null;
      if (!entry) break;
      isEnd = entry.done ?? false;
      if (entry.done) break;
      opened.next += 1;
      if (opened.next <= range.from) continue;
      for await (const found of foundIn(entry.value)) {
        const reply = await reader.reply(found);
        if ('passedOver' in reply)
          passedOver.set(reply.passedOver, (passedOver.get(reply.passedOver) ?? 0) + 1);
        else {
          isOnly ||= ('isOnly' in found && found.isOnly) ?? false;
          members.push(reply);
        }
        beginMember();
      }
    }
  } catch (error) {
    isEnd = true;
    problems.push({ path, ...brokenContainer(error), ...toldOf(read.sidecar) });
  }
  return {
    path,
    stamp,
    range,
    members,
    passedOver: Object.fromEntries(passedOver),
    named: namedMembers(read.sidecar),
    isOnly,
    problems,
    isEnd,
  };
}

/** Reads one member after the other of one container. */
class MemberReader {
  readonly #path: string;
  readonly #sidecar: ContainerSidecar;
  readonly #isTrusted: boolean;
  readonly #task: ReadTask;
  readonly #pictures: HeldPictures;
  readonly #keeper: PictureKeeper | null;

  constructor(
    { path, pictures }: OpenContainer,
    { sidecar }: SidecarRead,
    { isTrusted }: EntryRange,
    task: ReadTask,
    keeper: PictureKeeper | null,
  ) {
    this.#path = path;
    this.#pictures = pictures;
    this.#keeper = keeper;
    this.#sidecar = new ContainerSidecar(sidecar);
    this.#isTrusted = isTrusted;
    this.#task = task;
  }

  async reply(found: Found): Promise<MemberReply | PassedOver> {
    if ('passedOver' in found) return found;
    return 'broken' in found ? this.#broken(found) : this.#member(found);
  }

  async #member({
    item,
    facts: given,
    bytes,
    offset,
    isOnly = false,
  }: Member): Promise<MemberReply | PassedOver> {
    const path = this.#path;
    const sidecar = this.#sidecar.of(item, isOnly);
    const { pictures: withIt, ...facts } = given;
    const keeping = this.#keepingOf(withIt);
    const state = keeping ? [stateOfPictures(wordsOf(facts, bytes), keeping.pictures)] : [];
    const own = [item, JSON.stringify([facts, sidecar, offset]), sha256(bytes), ...state];
    const digest = sha256(own.join('\n'));
    const { config, stoppedBy, cacheDir } = this.#task;
    if ((this.#isTrusted || stoppedBy) && cacheDir !== null && isStored(cacheDir, path, digest))
      return { item, digest };
    if (stoppedBy) {
      const problem = { path, ...memberOverLimit(stoppedBy), ...toldOf(sidecar) };
      return { path, item, digest, againOn: null, candidates: [], tombstones: [], problems: [problem] };
    }
    const member = { item, facts, ...(offset !== undefined && { offset }) };
    const seed = { path, bytes, sidecar: null, member, ...(keeping && { keeping }) };
    const result = await ingestSeed(seed, config, sidecar);
    if (result.passedOver !== undefined) return { passedOver: result.passedOver };
    const outcome = await outcomeOf(result);
    const made = this.#keeper?.take() ?? [];
    return { path, item, digest, ...outcome, ...(made.length > 0 && { pictures: made }) };
  }

  #keepingOf(withIt: HeldPictures | undefined): Keeping | null {
    const pictures = anyOfPictures([withIt, this.#pictures]);
    return this.#keeper && { pictures, keep: this.#keeper.keep };
  }

  #broken({ item, code, broken, advice, isOnly = false }: Broken): MemberReply {
    const path = this.#path;
    const problem = { path, code, message: broken, advice, ...toldOf(this.#sidecar.of(item, isOnly)) };
    const digest = sha256(JSON.stringify([item, problem]));
    return { path, item, digest, againOn: null, candidates: [], tombstones: [], problems: [problem] };
  }
}

/** The text in which pictures are named: fields of the container, or the bytes as they are. */
function wordsOf({ stated }: MemberFacts, bytes: Uint8Array): string {
  if (!stated) return Buffer.from(bytes).toString();
  const { texts, media } = stated.item;
  return [...texts.map(({ value }) => value), ...media.map(({ url }) => `src="${url}"`)].join('\n');
}

const stored = cached((cacheDir: string) => openReader(cacheDir));

/** Whether the store has what was read of a member. */
const isStored = (cacheDir: string, path: string, digest: string): boolean =>
  stored(cacheDir).prepare('SELECT 1 FROM members WHERE path = ? AND digest = ?').get(path, digest) !==
  undefined;

function brokenContainer(error: unknown): Omit<Problem, 'path'> {
  if (error instanceof KronikaError)
    return { code: error.code, message: error.message, advice: error.advice };
  return {
    code: 'breaks-off',
    message: `The file is damaged or breaks off: what it holds up to there is read (${describeError(error)}).`,
    advice: 'Fetch or copy the file again.',
  };
}
