import { cosine, Index, type Vector, vectorOf } from './likeness.ts';
import { evidenceBeside, type Found, sharedAnchors } from './link-evidence.ts';
import { areNumberTwins, areTwoCounts, type Evidence, isOneFrame, type Member } from './relations.ts';
import { fewLetters } from './series.ts';
import { sharedPart } from './text-likeness.ts';
import { Weeks, weekOf } from './weeks.ts';
import { daysApart, type Window } from './windows.ts';

/*
 * Which articles tell of one event. Two that do share the words of their titles and first lines, weighed by how rare
 * each is in the weeks around, and beside words another kind of evidence: a name, a number, a place, a day, an address.
 * Two in different languages share what is the same in both, of more than one kind.
 */

/** Two articles, by their numbers, that may be of one event. */
export interface EventLink {
  readonly a: number;
  readonly b: number;
  /** How alike they are, from 0 to 1. */
  readonly score: number;
  /** `strong` where more speaks for one event than words in running text; `support` where it holds nothing alone. */
  readonly strength: 'strong' | 'weak' | 'support';
  readonly evidence: readonly Evidence[];
}

/** Reports of an event, and answers to it, come within so many days of each other. */
const reachInDays = 4;
/** The part of their likeness that a day between two reports leaves: so it was with judged pairs. */
const leftByDay = 0.6;
/** The part that stays of the likeness of two articles of one publisher, who writes much that is alike. */
const leftOfOnePublisher = 2 / 3;
const leftOfOneColumn = 1 / 2;
/** So alike are two reports of one publisher that need no word in common in their titles. */
const nearCertain = 0.2;
/** An article without a text tells of what another does where they share so much of the shorter title. */
const halfOfTitle = 0.5;
const bareLikeness = 0.1;
/** The part that stays where nobody knows when one of them came out. */
const leftOfUnknownDay = 1 / 2;
/** Less is no likeness. */
const leastScore = 0.015;
/** Windows of more days are wide: such an article is compared with all of that time. */
const narrow = 14;

const always: Window = { from: -1e6, to: 1e6, origin: 'month' };

interface Placed {
  readonly number: number;
  readonly member: Member;
  readonly window: Window;
  readonly isWide: boolean;
}

function placedOf(member: Member, number: number): Placed {
  const window = member.window ?? always;
  return { number, member, window, isWide: window.to - window.from > narrow };
}

const byTime = (a: Placed, b: Placed): number =>
  weekOf(a.window) - weekOf(b.window) || a.window.from - b.window.from || a.number - b.number;

/** All links of a set of articles. @param members By id. */
export function eventLinks(members: readonly Member[]): EventLink[] {
  const placed = members.map(placedOf);
  const inOrder = placed.toSorted(byTime);
  const narrowOnes = inOrder.filter(({ isWide }) => !isWide);
  const weeks = new Weeks(
    members,
    narrowOnes.map(({ member }) => member),
  );
  return [
    ...linksIn(placed, inOrder, weeks, wordSpace),
    ...linksIn(placed, inOrder, weeks, anchorSpace),
  ].sort((x, y) => x.a - y.a || x.b - y.b);
}

/** A way to compare two articles. */
interface Space {
  readonly terms: (member: Member) => Uint32Array;
  readonly weights: (member: Member) => Uint8Array | null;
  /** Whether it compares articles of one language, or of two. */
  readonly isWithin: boolean;
  /** Evidence for one event, and whether it is strong; null where there is none. */
  readonly evidence: (a: Member, b: Member, weeks: Weeks) => Found | null;
  readonly kind: string;
}

const tongueOf = ({ features }: Member): string => features.language.split('-')[0] ?? '';

const wordSpace: Space = {
  kind: 'words',
  terms: ({ words }) => words.terms,
  weights: ({ words }) => words.weights,
  isWithin: true,
  evidence: evidenceBeside,
};

const anchorSpace: Space = {
  kind: 'shared',
  terms: ({ anchorHashes }) => anchorHashes,
  weights: () => null,
  isWithin: false,
  evidence: sharedAnchors,
};

/** Articles are compared in groups of one language, or with all groups of another. */
function linksIn(
  placed: readonly Placed[],
  inOrder: readonly Placed[],
  weeks: Weeks,
  space: Space,
): EventLink[] {
  const since = Int32Array.from(placed, ({ window }) => window.from);
  const tongues = [...new Set(placed.map(({ member }) => tongueOf(member)))];
  const indexes = new Map(
    tongues.map((tongue) => [tongue, { recent: new Index(placed.length), wide: new Index(placed.length) }]),
  );
  for (const { number, member, isWide } of inOrder)
    if (isWide) indexes.get(tongueOf(member))?.wide.add(number, space.terms(member));
  const links: EventLink[] = [];
  const vectors = new Vectors(placed, space, weeks);
  for (const article of inOrder) {
    vectors.moveTo(weekOf(article.window));
    const tongue = tongueOf(article.member);
    const own = vectors.of(article.number);
    for (const [other, { recent, wide }] of indexes) {
      if ((other === tongue) !== space.isWithin) continue;
      const from = article.window.from - reachInDays - narrow;
      const numbers = [
        ...(article.isWide ? [] : recent.like(own, weeks, since, from)),
        // Of two that are both wide the first in order waits for the other.
        ...wide
          .like(own, weeks, since, always.from)
          .filter((number) => !article.isWide || number < article.number),
      ];
      for (const number of numbers) {
        const one = placed[number];
        if (!one || daysApart(one.window, article.window) > reachInDays) continue;
        const link = linkOf(one, article, cosine(vectors.of(number), own), { weeks, space });
        if (link) links.push(link);
      }
    }
    if (!article.isWide) indexes.get(tongue)?.recent.add(article.number, own.terms);
  }
  return links;
}

/** The vectors of articles as the weeks around one week make them. */
class Vectors {
  readonly #made = new Map<number, Vector>();
  readonly #placed: readonly Placed[];
  readonly #space: Space;
  readonly #weeks: Weeks;
  #week = Number.NaN;

  constructor(placed: readonly Placed[], space: Space, weeks: Weeks) {
    this.#placed = placed;
    this.#space = space;
    this.#weeks = weeks;
  }

  moveTo(week: number): void {
    if (week === this.#week) return;
    this.#weeks.moveTo(week);
    this.#made.clear();
    this.#week = week;
  }

  of(number: number): Vector {
    const known = this.#made.get(number);
    const member = this.#placed[number]?.member;
    if (known || !member) return known ?? none;
    const made = vectorOf(this.#space.terms(member), this.#space.weights(member), this.#weeks);
    this.#made.set(number, made);
    return made;
  }
}

const none: Vector = { terms: new Uint32Array(), worths: new Float32Array(), norm: 0 };

function linkOf(
  other: Placed,
  article: Placed,
  angle: number,
  { weeks, space }: { readonly weeks: Weeks; readonly space: Space },
): EventLink | null {
  const gap = daysApart(other.window, article.window);
  const [a, b] = other.number < article.number ? [other, article] : [article, other];
  const [one, two] = [a.member, b.member];
  const isOnePublisher = one.features.publisher === two.features.publisher;
  const isUnknown = other.isWide || article.isWide;
  const likeness = angle * leftByDay ** gap * (isUnknown ? leftOfUnknownDay : 1);
  const isOneColumn =
    isOnePublisher &&
    one.features.title.column !== 0 &&
    one.features.title.column === two.features.title.column;
  const score = likeness * (isOnePublisher ? leftOfOnePublisher : 1) * (isOneColumn ? leftOfOneColumn : 1);
  if (score < leastScore || isOfOneSeries(one, two, gap)) return null;
  const found = space.evidence(one, two, weeks);
  if (found === null || isOneFrame(one, two)) return null;
  const isLittle = space.isWithin && isTooLittle(one, two, likeness, found.inTitles);
  const evidence = [{ kind: space.kind, value: likeness.toFixed(2) }, ...found.evidence];
  return {
    a: a.number,
    b: b.number,
    score,
    strength: isLittle ? 'support' : found.isStrong ? 'strong' : 'weak',
    evidence,
  };
}

/** Where one publisher wrote both, or one of them has no text, the titles have to tell that the event is the same. */
function isTooLittle(a: Member, b: Member, likeness: number, inTitles: number): boolean {
  if (Math.min(a.length, b.length) < fewLetters)
    return (
      likeness < bareLikeness ||
      sharedPart(a.features.words.titleGrams, b.features.words.titleGrams) < halfOfTitle
    );
  return a.features.publisher === b.features.publisher && likeness < nearCertain && inTitles === 0;
}

const isOfOneSeries = (a: Member, b: Member, gap: number): boolean =>
  a.series.some((series) => b.series.includes(series)) ||
  areNumberTwins(a.features, b.features) ||
  areTwoCounts(a.features, b.features, gap);
