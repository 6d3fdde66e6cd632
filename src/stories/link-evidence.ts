import { soundAlike } from '../search/sounds/alike.ts';
import { fold } from '../search/tokens.ts';
import { type Anchor, anchorKinds } from './features/anchors.ts';
import { countShared } from './hash.ts';
import type { Evidence, Member } from './relations.ts';
import type { View } from './views.ts';

/* The kinds of evidence, beside words, that two articles tell of one event. */

/** An article with what its own weeks make of it. */
export interface Seen {
  readonly member: Member;
  readonly view: View;
}

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
export function evidenceBeside(a: Seen, b: Seen): Found | null {
  const evidence: Evidence[] = [];
  const inTitles = countShared(a.view.titleGrams, b.view.titleGrams);
  const runs = countShared(a.view.grams, b.view.grams);
  if (inTitles > 0) evidence.push({ kind: 'title', value: String(inTitles) });
  if (runs >= fewestRuns) evidence.push({ kind: 'runs', value: String(runs) });
  // The gloss of a name stands in these words already.
  const anchors = anchorsByKind(a, b, ({ features }) => features.anchors);
  evidence.push(...anchors.map(({ evidence: its }) => its));
  const strength = anchors.reduce((sum, { kind }) => sum + strengthOf[kind], 0);
  return evidence.length === 0 ? null : { evidence, inTitles, isStrong: inTitles > 0 || strength >= strong };
}

/** Anchors that two articles in different languages must share, of two kinds, one of them names or numbers. */
const fewestAnchors = 3;

/** Finds what two articles in different languages share; null where it is too little. */
export function sharedAnchors(a: Seen, b: Seen): Found | null {
  const anchors = anchorsByKind(a, b, ({ anchors: all }) => all);
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

function anchorsByKind(a: Seen, b: Seen, anchorsOf: (member: Member) => readonly Anchor[]): Shared[] {
  const others = new Map(
    anchorsOf(b.member).flatMap((anchor) => (b.view.anchors.has(anchor.hash) ? [[anchor.hash, anchor]] : [])),
  );
  const shared = anchorsOf(a.member).filter((anchor) => {
    const other = a.view.anchors.has(anchor.hash) ? others.get(anchor.hash) : undefined;
    return other !== undefined && isSame(anchor, other);
  });
  return anchorKinds.flatMap((kind) => {
    const its = shared.filter((anchor) => anchor.kind === kind);
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
