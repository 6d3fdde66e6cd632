import { again } from '../../archive/store/seeds.ts';
import type { Store } from '../../archive/store/store.ts';
import type { compareNamed } from '../../ingest/sidecar/container-sidecar.ts';
import { type Problem, passedOverCode } from '../../record.ts';
import { type EntryRange, entriesTogether, type MemberReply, type MembersReply } from './member-task.ts';
import type { DueSeed } from './read-task.ts';

/** One container that is being read, range after range, by as many readers as are free. */
export class ContainerPass {
  readonly #seed: DueSeed;
  readonly #first: MembersReply;
  readonly #compareNamed: typeof compareNamed;
  readonly #digests = new Set<string>();
  readonly #items = new Set<string>();
  readonly #passedOver = new Map<string, number>();
  readonly #problems = new Map<string, Problem>();
  #next: number;
  /** Ranges that are not stored yet: the first one is read already. */
  #reading = 1;
  #isBegun = false;
  #isEnd = false;
  #isOnly = false;
  #isStill: boolean;
  #isSettled = true;

  private constructor(seed: DueSeed, first: MembersReply, compare: typeof compareNamed) {
    this.#seed = seed;
    this.#first = first;
    this.#compareNamed = compare;
    this.#isStill = first.stamp !== '';
    this.#next = first.range.to;
  }

  /** @param first The reply of its first range. */
  static async begin(seed: DueSeed, first: MembersReply): Promise<ContainerPass> {
    // Loaded when first needed: what reads sidecars comes with it, and takes longer than to see that nothing changed.
    const { compareNamed } = await import('../../ingest/sidecar/container-sidecar.ts');
    return new ContainerPass(seed, first, compareNamed);
  }

  get seed(): DueSeed {
    return this.#seed;
  }

  /** The next range that is to be read; null where the end has been seen. */
  nextRange(): EntryRange | null {
    if (this.#isEnd) return null;
    const from = this.#next;
    this.#next += entriesTogether;
    this.#reading += 1;
    return { from, to: this.#next, isTrusted: this.#first.range.isTrusted };
  }

  /** Stores the members of one range; at the end of the last one what the container holds as a whole. */
  take(store: Store, reply: MembersReply): void {
    const { path } = reply;
    if (!this.#isBegun) store.seeds.beginContainer(path);
    this.#isBegun = true;
    this.#reading -= 1;
    for (const member of reply.members) this.#takeMember(store, member);
    for (const [kind, count] of Object.entries(reply.passedOver))
      this.#passedOver.set(kind, (this.#passedOver.get(kind) ?? 0) + count);
    // The readers of several ranges tell of one sidecar and of one end.
    for (const problem of reply.problems) this.#problems.set(JSON.stringify(problem), problem);
    if (reply.stamp !== this.#first.stamp) this.#isStill = false;
    this.#isOnly ||= reply.isOnly;
    this.#isEnd ||= reply.isEnd;
    if (this.#isEnd && this.#reading === 0) this.#end(store);
  }

  /** Where our own fault or a limit kept a member from being read, the next build tries again. */
  #takeMember(store: Store, member: MemberReply): void {
    const isUnread = 'candidates' in member && member.problems.some(isTriedAgain);
    const digest = isUnread ? again(member.digest) : member.digest;
    this.#digests.add(digest);
    this.#items.add(member.item);
    this.#isSettled &&= !isUnread;
    if ('candidates' in member) store.seeds.putMember({ ...member, digest });
  }

  #end(store: Store): void {
    const { path, stamp, digest, named } = this.#first;
    // The sidecar of a file that is wrapped is its member's own, and was compared with that.
    const { problems, withhold } = this.#isOnly ? nothingAmiss : this.#compareNamed(named, this.#items, path);
    if (withhold !== null) store.seeds.withholdContainer(path, withhold);
    const all = [...this.#problems.values(), ...problems, ...this.#leftOut()];
    const isSettled = this.#isSettled && !all.some(isTriedAgain);
    const isHeldBack = named.withholdsAll || all.some(({ withheld }) => withheld);
    store.seeds.endContainer(
      {
        path,
        stamp: this.#isStill && isSettled ? stamp : '',
        digest: isSettled ? digest : again(digest),
        problems: isHeldBack ? all.map((problem): Problem => ({ ...problem, withheld: true })) : all,
      },
      withhold === null ? this.#digests : new Set(),
    );
  }

  /** One line for all that lies beside the articles, and one where there is no article at all. */
  #leftOut(): Problem[] {
    const { path } = this.#first;
    const kinds = [...this.#passedOver].sort(([a], [b]) => (a < b ? -1 : 1));
    const list = kinds.map(([kind, count]) => `${kind} (${count.toLocaleString('en')})`).join(', ');
    const isTold = [...this.#problems.values()].some(({ code }) => code !== 'bad-sidecar');
    if (this.#items.size === 0 && isTold && list === '') return [];
    if (this.#items.size === 0)
      return [
        {
          path,
          code: 'no-article',
          message: `The file holds no article${list === '' ? '' : `, but ${list}`}.`,
          advice: 'Take it out of the seeds folder, or put what it should hold beside it.',
        },
      ];
    if (list === '') return [];
    return [
      {
        path,
        code: passedOverCode,
        message: `Beside its articles the file holds ${list}, of which no article is made.`,
        advice: 'Nothing needs to be done where no article is among these.',
      },
    ];
  }
}

const nothingAmiss = { problems: [], withhold: null };

const triedAgain: ReadonlySet<string> = new Set(['reader-failed', 'over-limit']);

const isTriedAgain = ({ code }: Problem): boolean => triedAgain.has(code);
