import { soundAlike } from '../search/sounds/alike.ts';
import { fold } from '../search/tokens.ts';
import { type Anchor, anchorKinds } from './features/anchors.ts';
import { forShared } from './hash.ts';
import type { Evidence, Member } from './relations.ts';
import type { Weeks } from './weeks.ts';

/* The kinds of evidence, beside words, that two articles tell of one event. */

export interface Found {
  readonly evidence: Evidence[];
  /** Rare runs of letters in both titles. */
  readonly inTitles: number;
  /** Whether it is more than runs of letters in running text, a place or a day. */
  readonly isStrong: boolean;
}

/** So many rare runs of letters are a kind of evidence of their own. */
const fewestRuns = 3;
/** Labels that an evidence names. */
const named = 4;
/** Kinds of anchors that say something alone; a place and a day do together. */
const strengthOf = { name: 2, number: 2, address: 2, place: 1, day: 1 } as const;
const strong = 2;

/** Finds what two articles of one language both say and few others do in these weeks; null where there is nothing. */
export function evidenceBeside(a: Member, b: Member, weeks: Weeks): Found | null {
  const evidence: Evidence[] = [];
  const inTitles = countRare(a.features.words.titleGrams, b.features.words.titleGrams, weeks);
  const runs = countRare(a.words.grams, b.words.grams, weeks);
  if (inTitles > 0) evidence.push({ kind: 'title', value: String(inTitles) });
  if (runs >= fewestRuns) evidence.push({ kind: 'runs', value: String(runs) });
  // The gloss of a name stands in these words already.
  const anchors = anchorsByKind(a.features.anchors, b.features.anchors, weeks);
  evidence.push(...anchors.map(({ evidence: its }) => its));
  const strength = anchors.reduce((sum, { kind }) => sum + strengthOf[kind], 0);
  return evidence.length === 0 ? null : { evidence, inTitles, isStrong: inTitles > 0 || strength >= strong };
}

/** Anchors that two articles in different languages must share, of two kinds, one of them names or numbers. */
const fewestAnchors = 3;

/** Finds what two articles in different languages share; null where it is too little. */
export function sharedAnchors(a: Member, b: Member, weeks: Weeks): Found | null {
  const anchors = anchorsByKind(a.anchors, b.anchors, weeks);
  const count = anchors.reduce((sum, { count: its }) => sum + its, 0);
  const hasName = anchors.some(({ kind }) => strengthOf[kind] > 1);
  if (anchors.length < 2 || count < fewestAnchors || !hasName) return null;
  return { evidence: anchors.map(({ evidence }) => evidence), inTitles: 0, isStrong: true };
}

interface Shared {
  readonly kind: Anchor['kind'];
  readonly count: number;
  readonly evidence: Evidence;
}

function anchorsByKind(a: readonly Anchor[], b: readonly Anchor[], weeks: Weeks): Shared[] {
  const others = new Map(b.map((anchor) => [anchor.hash, anchor]));
  return anchorKinds.flatMap((kind) => {
    const its = a.filter((anchor) => {
      const other = anchor.kind === kind ? others.get(anchor.hash) : undefined;
      return other !== undefined && weeks.isRare(anchor.hash) && isSame(anchor, other);
    });
    if (!isTelling(kind, its)) return [];
    const value = its
      .slice(0, named)
      .map(({ label }) => label)
      .join(', ');
    return [{ kind, count: its.length, evidence: { kind, value } }];
  });
}

/** Letters that two cases of one name begin with. */
const stemLength = 4;

/** Names of one sound may be two: what sounds alike, or begins alike, is one. */
function isSame(a: Anchor, b: Anchor): boolean {
  if (a.kind !== 'name') return true;
  const [one, other] = [fold(a.label), fold(b.label)];
  return (
    one.slice(0, stemLength) === other.slice(0, stemLength) ||
    a.isGlossed ||
    b.isGlossed ||
    soundAlike(one, other)
  );
}

const longName = 5;

/** A lone small number and a lone short name may stand anywhere. */
function isTelling(kind: Anchor['kind'], [first, ...others]: readonly Anchor[]): boolean {
  if (!first || others.length > 0) return first !== undefined;
  if (kind === 'name') return !first.isGlossed && first.label.length >= longName;
  return kind !== 'number' || /\d{3}|\D/u.test(first.label);
}

function countRare(a: Uint32Array, b: Uint32Array, weeks: Weeks): number {
  let count = 0;
  forShared(a, b, (gram) => {
    if (weeks.isRare(gram)) count += 1;
  });
  return count;
}
