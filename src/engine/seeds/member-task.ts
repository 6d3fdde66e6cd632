import type { MemberOutcome } from '../../archive/candidate.ts';
import { describeError, readerFailed } from '../../errors.ts';
import type { NamedMembers } from '../../ingest/sidecar/container-sidecar.ts';
import type { Problem } from '../../record.ts';

/** Entries of a container that are read together, `to` excluded. */
export interface EntryRange {
  readonly from: number;
  readonly to: number;
  /** Members that the store has with the same digest are not read again. */
  readonly isTrusted: boolean;
}

/** A member that the store has already. */
interface KnownMember {
  readonly item: string;
  readonly digest: string;
}

export type MemberReply = MemberOutcome | KnownMember;

/** Some members of a container. */
export interface MembersReply {
  readonly path: string;
  /** The file system's account of the container, and the hash of it and its sidecar; that is empty but in the first range. */
  readonly stamp: string;
  readonly digest: string;
  readonly range: EntryRange;
  readonly members: readonly MemberReply[];
  /** How many things were passed over as no article, by kind. */
  readonly passedOver: Readonly<Record<string, number>>;
  readonly named: NamedMembers;
  /** The container wraps one file and nothing else. */
  readonly isOnly: boolean;
  /** Problems of the sidecar and of the container itself. */
  readonly problems: readonly Problem[];
  /** There is nothing after these. */
  readonly isEnd: boolean;
}

/** Entries of a container that are read in one task: few enough that their records cross processes in one message. */
export const entriesTogether = 100;

/** The replies for the entries of a range as one. */
export function joined(replies: readonly MembersReply[], range: EntryRange, { path }: Named): MembersReply {
  const passedOver: Record<string, number> = {};
  for (const reply of replies)
    for (const [kind, count] of Object.entries(reply.passedOver))
      passedOver[kind] = (passedOver[kind] ?? 0) + count;
  const [first = nothingOf(path, range)] = replies;
  return {
    ...first,
    range,
    stamp: replies.every(({ stamp }) => stamp === first.stamp) ? first.stamp : '',
    members: replies.flatMap(({ members }) => members),
    passedOver,
    problems: replies.flatMap(({ problems }) => problems),
    isOnly: replies.some(({ isOnly }) => isOnly),
    isEnd: replies.some(({ isEnd }) => isEnd),
  };
}

interface Named {
  readonly path: string;
}

const nothingOf = (path: string, range: EntryRange): MembersReply => ({
  path,
  stamp: '',
  digest: '',
  range,
  members: [],
  passedOver: {},
  named: { names: [], withheld: [], unshared: [], withholdsAll: false },
  isOnly: false,
  problems: [],
  isEnd: false,
});

/** An entry of which nothing can be told but its place. */
export const failedEntry = ({ path }: Named, range: EntryRange, error: unknown): MembersReply => ({
  ...nothingOf(path, range),
  problems: [
    {
      ...readerFailed(path, error),
      message: `The ${(range.from + 1).toLocaleString('en')}th thing in the file cannot be read: ${describeError(error)}.`,
    },
  ],
});
