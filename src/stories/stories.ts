import { noCorrections, Rulings, type StoryCorrections } from './corrections.ts';
import type { Features } from './features/index.ts';
import { certain, groupsOf } from './groups/groups.ts';
import type { Weight } from './groups/merge-queue.ts';
import { repeatingPublishers } from './habitual.ts';
import { type EventLink, eventLinks } from './links.ts';
import { membersOf } from './members.ts';
import { type Evidence, type Member, type TextRelation, textRelations } from './relations.ts';
import { foundTranslations, statedTranslations } from './translations.ts';

/*
 * From the features of all articles to what the archive tells of them: which texts are one text, and which articles tell
 * of one event. The same whatever the order of the articles.
 */

/** Why two articles belong together, by their ids, the smaller first. */
interface Link {
  readonly a: string;
  readonly b: string;
  readonly kind: TextRelation['kind'] | 'event' | 'related';
  /** How sure it is, from 0 to 1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

interface FoundStory {
  /** Ids of its articles, ascending. */
  readonly members: readonly string[];
  /** The article that is most like the others. */
  readonly central: string;
}

export interface Findings {
  readonly stories: readonly FoundStory[];
  /** Of articles that are one text, of one story, or of the same days and probably of one event. */
  readonly links: readonly Link[];
}

/** Two groups become one story where their articles are so alike on the average, in the sense of `groupsOf`. */
const leastAverage = 0.035;
/** An article stays in a story that is linked to another of it so strongly; where only words speak for it, more is wanted. */
const leastLink = { strong: 0.03, weak: 0.08, support: Number.POSITIVE_INFINITY } as const;
/** In a story of fewer articles, which tell less of each other, a weaker link does not hold. */
const few = 8;
const leastOfFew = 0.045;
/** A story of two articles is as sure as their link: of two publishers, and of one, where likeness has to be near-certain. */
const leastOfTwo = { publishers: 0.09, publisher: 0.13 };
/** The part that stays, in the average, of a link that holds nothing alone. */
const leftOfSupport = 0.5;

const sure = 1;
/** More than any likeness of articles: what the archivist joins is joined first. */
const joinedScore = 1e6;

/** A pair of numbers with all that is known of it. */
interface Pair extends Weight {
  readonly holds: boolean;
}

/** @param all In any order. */
export function findStories(
  all: readonly Features[],
  corrections: StoryCorrections = noCorrections,
): Findings {
  const features = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const members = membersOf(features);
  const copies = textRelations(members);
  const links = eventLinks(members, repeatingPublishers(members, copies));
  const texts = textsOf(members, links, copies);
  const rulings = new Rulings(
    corrections,
    features.map(({ id }) => id),
  );
  const pairs = pairsOf(texts, links, rulings);
  const stories = storiesOf(members, pairs, rulings);
  const centrals = centralsOf(stories, pairs);
  const storyOf = new Map(stories.flatMap((story) => story.map((number) => [number, story] as const)));
  const idOf = (number: number): string => members[number]?.features.id ?? '';
  const told = withJoined(links, rulings)
    .filter(({ a, b }) => !texts.has(keyOf(a, b)) && !rulings.areApart(a, b))
    .flatMap((link): Link[] => {
      const isOne = storyOf.get(link.a) !== undefined && storyOf.get(link.a) === storyOf.get(link.b);
      if (!isOne && link.score < leastLink[link.strength]) return [];
      return [
        {
          a: idOf(link.a),
          b: idOf(link.b),
          kind: isOne ? 'event' : 'related',
          score: link.score,
          evidence: link.evidence,
        },
      ];
    });
  const ofTexts = [...texts.values()].map(
    ({ a, b, kind, score, evidence }): Link => ({ a: idOf(a), b: idOf(b), kind, score, evidence }),
  );
  return {
    stories: stories.map((story, at) => ({ members: story.map(idOf), central: idOf(centrals[at] ?? 0) })),
    links: [...ofTexts, ...told].sort((x, y) => (x.a < y.a || (x.a === y.a && x.b < y.b) ? -1 : 1)),
  };
}

const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The links, with what the archivist joins among them, as a reason beside others. */
function withJoined(links: readonly EventLink[], { joined }: Rulings): EventLink[] {
  const byKey = new Map(links.map((link) => [keyOf(link.a, link.b), link]));
  for (const [one, other] of joined) {
    const [a, b] = one < other ? [one, other] : [other, one];
    const evidence = [{ kind: 'archivist', value: '' }, ...(byKey.get(keyOf(a, b))?.evidence ?? [])];
    byKey.set(keyOf(a, b), { a, b, score: sure, strength: 'strong', evidence });
  }
  return [...byKey.values()];
}

/** Each pair of one text once, as it is surest: stated, then alike, then in order. */
function textsOf(
  members: readonly Member[],
  links: readonly EventLink[],
  copies: readonly TextRelation[],
): ReadonlyMap<string, TextRelation> {
  const all = [...foundTranslations(members, links), ...copies, ...statedTranslations(members)];
  return new Map(all.map((relation) => [keyOf(relation.a, relation.b), relation]));
}

function pairsOf(
  texts: ReadonlyMap<string, TextRelation>,
  links: readonly EventLink[],
  rulings: Rulings,
): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  const add = (pair: Pair): void => {
    if (rulings.mayLink(pair.a, pair.b)) pairs.set(keyOf(pair.a, pair.b), pair);
  };
  for (const { a, b, score, strength } of links) {
    const weight = score * (strength === 'support' ? leftOfSupport : 1);
    add({ a, b, score: weight, holds: score >= leastLink[strength] });
  }
  for (const { a, b } of texts.values()) add({ a, b, score: certain, holds: true });
  for (const [a, b] of rulings.joined) add({ a, b, score: joinedScore, holds: true });
  return pairs;
}

function storiesOf(
  members: readonly Member[],
  pairs: ReadonlyMap<string, Pair>,
  rulings: Rulings,
): number[][] {
  const groups = groupsOf([...pairs.values()], leastAverage, (a, b) => rulings.mayJoin(a, b));
  const groupOf = new Map(groups.flatMap((group, at) => group.map((number) => [number, at] as const)));
  const held = new Set<number>();
  const isOfOne = (a: number, b: number): boolean => groupOf.has(a) && groupOf.get(a) === groupOf.get(b);
  const leastIn = (a: number): number => ((groups[groupOf.get(a) ?? 0]?.length ?? 0) < few ? leastOfFew : 0);
  for (const { a, b, score, holds } of pairs.values())
    if (holds && isOfOne(a, b) && score >= leastIn(a)) held.add(a).add(b);
  return groups
    .map((group) => group.filter((number) => held.has(number)))
    .filter((group) => group.length > 2 || isSureOfTwo(members, group, pairs));
}

function isSureOfTwo(
  members: readonly Member[],
  [a = -1, b = -1]: readonly number[],
  pairs: ReadonlyMap<string, Pair>,
): boolean {
  const score = pairs.get(keyOf(a, b))?.score ?? 0;
  const isOnePublisher = members[a]?.features.publisher === members[b]?.features.publisher;
  return score >= (isOnePublisher ? leastOfTwo.publisher : leastOfTwo.publishers);
}

/** The article of each story that is most like the others; of several the first. */
function centralsOf(stories: readonly (readonly number[])[], pairs: ReadonlyMap<string, Pair>): number[] {
  const storyOf = new Map(stories.flatMap((story) => story.map((number) => [number, story] as const)));
  const sums = new Map<number, number>();
  for (const { a, b, score } of pairs.values())
    if (storyOf.has(a) && storyOf.get(a) === storyOf.get(b))
      for (const one of [a, b]) sums.set(one, (sums.get(one) ?? 0) + Math.min(sure, score));
  return stories.map((story) =>
    story.reduce((best, one) => ((sums.get(one) ?? 0) > (sums.get(best) ?? 0) ? one : best)),
  );
}
