import { Frequencies } from './counts.ts';
import { habitualIn } from './habitual.ts';
import { Index } from './likeness.ts';
import { evidenceBeside, type Found, type Seen, sharedAnchors } from './link-evidence.ts';
import {
  areNumberTwins,
  areTwoCounts,
  type Evidence,
  isOneFrame,
  isSameTitle,
  type Member,
} from './relations.ts';
import { fewLetters } from './series.ts';
import { sharedPart } from './text-likeness.ts';
import { type Compared, type View, viewsOf } from './views.ts';
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
/** So much more alike than what a publisher writes of other events two of its articles have to be. */
const aboveHabit = 2;
/** A publisher that tells each event once has two reports of one only where they are so alike. */
const leastOfOneDesk = 0.18;
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

/** Articles are looked for by how many days they may be of, so that those of one day are forgotten soon. */
const reaches = [0, 3, narrow, 31, Number.POSITIVE_INFINITY];

const always: Window = { from: -1e6, to: 1e6, origin: 'month' };

interface Placed {
  readonly number: number;
  readonly member: Member;
  readonly window: Window;
  readonly tongue: string;
  readonly isWide: boolean;
}

function placedOf(member: Member, number: number): Placed {
  const window = member.window ?? always;
  return { number, member, window, tongue: tongueOf(member), isWide: window.to - window.from > narrow };
}

const byTime = (a: Placed, b: Placed): number => a.window.from - b.window.from || a.number - b.number;

/** All links of a set of articles. @param members By id. */
export function eventLinks(members: readonly Member[], repeating: ReadonlySet<string | null>): EventLink[] {
  const placed = members.map(placedOf);
  const archive = { members, repeating, counts: new Frequencies() };
  const byTongue = Map.groupBy(placed, ({ member }) => tongueOf(member));
  return [
    ...byTongue.values().flatMap((group) => linksIn(group, wordSpace, archive)),
    ...(byTongue.size > 1 ? linksIn(placed, anchorSpace, archive) : []),
  ].sort((x, y) => x.a - y.a || x.b - y.b);
}

/** A way to compare two articles. */
interface Space {
  readonly compared: (member: Member) => Compared;
  /** Whether it compares articles of one language, or of two. */
  readonly isWithin: boolean;
  /** Evidence for one event, and whether it is strong; null where there is none. */
  readonly evidence: (a: Seen, b: Seen) => Found | null;
  readonly kind: string;
}

export const tongueOf = ({ features }: Member): string => features.language.split('-')[0] ?? '';

const wordSpace: Space = {
  kind: 'words',
  compared: ({ words }) => words,
  isWithin: true,
  evidence: evidenceBeside,
};

const anchorSpace: Space = {
  kind: 'shared',
  compared: ({ anchorHashes }) => ({ terms: anchorHashes, weights: null }),
  isWithin: false,
  evidence: sharedAnchors,
};

/** All articles, with what is known of their publishers. */
interface Archive {
  readonly members: readonly Member[];
  /** Publishers that tell one thing again and again. */
  readonly repeating: ReadonlySet<string | null>;
  /** Lent to one group after the other. */
  readonly counts: Frequencies;
}

/** The links between articles of one group, which are counted together. */
function linksIn(
  group: readonly Placed[],
  space: Space,
  { members, repeating, counts }: Archive,
): EventLink[] {
  const views = viewsOf(
    members,
    group.map(({ number }) => number),
    space.compared,
    counts,
  );
  const indexes = reaches.map((days) => ({ days, index: new Index(members.length) }));
  const links: EventLink[] = [];
  const placed = new Map(group.map((one) => [one.number, one]));
  const inOrder = group.toSorted(byTime);
  const habitual = space.isWithin
    ? habitualIn(
        members,
        views,
        inOrder.map(({ number }) => number),
      )
    : null;
  for (const article of inOrder) {
    const view = views.get(article.number);
    if (!view) continue;
    const tell = (number: number, angle: number): void => {
      if (angle < leastScore) return;
      const [other, its] = [placed.get(number), views.get(number)];
      if (!other || !its || (other.tongue === article.tongue) !== space.isWithin) return;
      const gap = daysApart(other.window, article.window);
      if (gap > reachInDays) return;
      const link = linkOf(
        { ...other, view: its },
        { ...article, view },
        {
          ...{ angle, gap, space },
          habit: habitual ? Math.max(habitual[number] ?? 0, habitual[article.number] ?? 0) : 0,
          repeating,
        },
      );
      if (link) links.push(link);
    };
    const { from, to } = article.window;
    for (const { days, index } of indexes) index.eachLike(view.vector, from - reachInDays - days, tell);
    indexes.find(({ days }) => to - from <= days)?.index.add(article.number, view.vector, from);
  }
  return links;
}

/** An article with what its own weeks make of it. */
interface Viewed extends Placed {
  readonly view: View;
}

interface Compare {
  readonly angle: number;
  readonly gap: number;
  readonly space: Space;
  /** How like one of the two is to what its publisher writes of other events. */
  readonly habit: number;
  readonly repeating: ReadonlySet<string | null>;
}

function linkOf(
  other: Viewed,
  article: Viewed,
  { angle, gap, space, habit, repeating }: Compare,
): EventLink | null {
  const [a, b] = other.number < article.number ? [other, article] : [article, other];
  const [one, two] = [a.member, b.member];
  const isOnePublisher = one.features.publisher === two.features.publisher;
  const isUnknown = other.isWide || article.isWide;
  const likeness = angle * leftByDay ** gap * (isUnknown ? leftOfUnknownDay : 1);
  const isOneColumn =
    isOnePublisher &&
    one.features.title.column !== 0 &&
    one.features.title.column === two.features.title.column;
  const isRepeating = repeating.has(one.features.publisher);
  const score =
    likeness *
    (isOnePublisher && !isRepeating ? leftOfOnePublisher : 1) *
    (isOneColumn ? leftOfOneColumn : 1);
  if (score < leastScore || isOfOneSeries(one, two, gap)) return null;
  const found = space.evidence(a, b);
  if (found === null || isOneFrame(one, two)) return null;
  const isHabit =
    isOnePublisher && (angle < habit * aboveHabit || (!isRepeating && likeness < leastOfOneDesk));
  const isLittle =
    isHabit ||
    one.isDigest ||
    two.isDigest ||
    (space.isWithin && isTooLittle(one, two, likeness, found.inTitles));
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
  (gap > 0 && a.features.publisher === b.features.publisher && isSameTitle(a.features, b.features)) ||
  areTwoCounts(a.features, b.features, gap);
