import { openReader } from '../../archive/database.ts';
import { cached } from '../../cached.ts';
import { sha256 } from '../../disk/hash.ts';
import { describeError, KronikaError } from '../../errors.ts';
import type { Broken, Member } from '../../ingest/containers/container.ts';
import { foundIn } from '../../ingest/containers/found.ts';
import { ingestSeed, sidecarOf, toldOf } from '../../ingest/ingest.ts';
import { limits } from '../../ingest/read/limits.ts';
import { ContainerSidecar, namedMembers } from '../../ingest/sidecar/container-sidecar.ts';
import type { SidecarRead } from '../../ingest/sidecar/sidecar.ts';
import type { Problem } from '../../record.ts';
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
  const reader = new MemberReader(opened, read, range, task);
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
        if ('passedOver' in found)
          passedOver.set(found.passedOver, (passedOver.get(found.passedOver) ?? 0) + 1);
        else {
          isOnly ||= found.isOnly ?? false;
          members.push(await ('broken' in found ? reader.broken(found) : reader.member(found)));
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

  constructor({ path }: OpenContainer, { sidecar }: SidecarRead, { isTrusted }: EntryRange, task: ReadTask) {
    this.#path = path;
    this.#sidecar = new ContainerSidecar(sidecar);
    this.#isTrusted = isTrusted;
    this.#task = task;
  }

  async member({ item, facts, bytes, offset, isOnly = false }: Member): Promise<MemberReply> {
    const path = this.#path;
    const sidecar = this.#sidecar.of(item, isOnly);
    const digest = sha256([item, JSON.stringify([facts, sidecar, offset]), sha256(bytes)].join('\n'));
    const { config, stoppedBy, cacheDir } = this.#task;
    if ((this.#isTrusted || stoppedBy) && isStored(cacheDir, path, digest)) return { item, digest };
    if (stoppedBy) {
      const problem = { path, ...memberOverLimit(stoppedBy), ...toldOf(sidecar) };
      return { path, item, digest, againOn: null, candidates: [], tombstones: [], problems: [problem] };
    }
    const member = { item, facts, ...(offset !== undefined && { offset }) };
    const result = await ingestSeed({ path, bytes, sidecar: null, member }, config, sidecar);
    return { path, item, digest, ...(await outcomeOf(result)) };
  }

  broken({ item, code, broken, advice, isOnly = false }: Broken): MemberReply {
    const path = this.#path;
    const problem = { path, code, message: broken, advice, ...toldOf(this.#sidecar.of(item, isOnly)) };
    const digest = sha256(JSON.stringify([item, problem]));
    return { path, item, digest, againOn: null, candidates: [], tombstones: [], problems: [problem] };
  }
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
