/* Groups of what belongs together, some of which must stay apart. */

interface Group {
  readonly members: readonly string[];
  /** The numbers of the splits that its members are of. */
  readonly splits: ReadonlySet<number>;
}

export class Groups {
  readonly #groupOf = new Map<string, Group>();

  /** @param splits Lists no two members of which may be in one group. */
  constructor(splits: readonly (readonly string[])[]) {
    for (const [number, members] of splits.entries())
      for (const member of members) {
        const splitsOf = new Set(this.#of(member).splits);
        this.#groupOf.set(member, { members: [member], splits: splitsOf.add(number) });
      }
  }

  /** Makes one group of several; where a split forbids that, its number comes back and nothing is joined. */
  join(all: readonly string[]): number | null {
    const parts = new Set(all.map((member) => this.#of(member)));
    const splits = new Set<number>();
    for (const part of parts)
      for (const split of part.splits) {
        if (splits.has(split)) return split;
        splits.add(split);
      }
    const joined = { members: [...parts].flatMap(({ members }) => members), splits };
    for (const member of joined.members) this.#groupOf.set(member, joined);
    return null;
  }

  #of(member: string): Group {
    const known = this.#groupOf.get(member);
    if (known) return known;
    const alone = { members: [member], splits: new Set<number>() };
    this.#groupOf.set(member, alone);
    return alone;
  }
}
