import type { Frequencies } from './counts.ts';
import type { Member } from './relations.ts';
import { Weeks, weekOf } from './weeks.ts';

/*
 * An article as the weeks around it make it: how much each of its words says there, and what few others say. Two
 * articles are compared by what each is in its own weeks, so that an article changes nothing of those far from it.
 */

/** The features of an article in one space: its words, or what it says that is the same in all languages. */
export interface Vector {
  /** Ascending; those that say anything. */
  readonly terms: Uint32Array;
  /** How much each says; of length 1 together. */
  readonly worths: Float32Array;
}

export interface View {
  readonly vector: Vector;
  /** Rare runs of letters, of the title and of all that is compared, and rare anchors; each ascending. */
  readonly titleGrams: Uint32Array;
  readonly grams: Uint32Array;
  readonly anchors: ReadonlySet<number>;
}

/** The terms of a member that are compared in a space, and how often it has each. */
export interface Compared {
  readonly terms: Uint32Array;
  readonly weights: Uint8Array | null;
}

/**
 * The views of members, in their order.
 * @param group Numbers of those that are counted together.
 * @param counts Of nothing, before and after.
 */
export function viewsOf(
  members: readonly Member[],
  group: readonly number[],
  compared: (member: Member) => Compared,
  counts: Frequencies,
): ReadonlyMap<number, View> {
  const inOrder = group
    .map((number) => ({ number, week: weekOf(members[number]?.window ?? null) }))
    .sort((a, b) => (a.week ?? Infinity) - (b.week ?? Infinity) || a.number - b.number);
  const weeks = new Weeks(
    inOrder.flatMap(({ number }) => members[number] ?? []),
    counts,
  );
  const views = new Map<number, View>();
  for (const { number, week } of inOrder) {
    const member = members[number];
    if (!member) continue;
    weeks.moveTo(week);
    views.set(number, viewOf(member, compared(member), weeks));
  }
  weeks.leave();
  return views;
}

function viewOf(member: Member, compared: Compared, weeks: Weeks): View {
  const rare = (all: Uint32Array): Uint32Array => all.filter((one) => weeks.isRare(one));
  return {
    vector: vectorOf(compared, weeks),
    titleGrams: rare(member.features.words.titleGrams),
    grams: rare(member.words.grams),
    anchors: new Set(rare(member.anchorHashes)),
  };
}

function vectorOf({ terms, weights }: Compared, weeks: Weeks): Vector {
  const kept: number[] = [];
  const worths: number[] = [];
  let squares = 0;
  for (const [at, term] of terms.entries()) {
    const worth = (1 + Math.log(weights?.[at] ?? 1)) * weeks.worth(term);
    if (worth === 0) continue;
    kept.push(term);
    worths.push(worth);
    squares += worth * worth;
  }
  const norm = Math.sqrt(squares);
  return { terms: Uint32Array.from(kept), worths: Float32Array.from(worths, (worth) => worth / norm) };
}
