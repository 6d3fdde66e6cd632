import type { Features } from './features/index.ts';
import { groupsOf, type Weight } from './groups.ts';
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

/** The archivist’s word on stories, by ids. */
interface StoryCorrections {
  /** Articles that are of one story. */
  readonly join: readonly (readonly string[])[];
  /** Pairs that are not of one story. */
  readonly apart: readonly (readonly [string, string])[];
}

const noCorrections: StoryCorrections = { join: [], apart: [] };

/** Two groups become one story where their articles are so alike on the average, in the sense of `groupsOf`. */
const leastAverage = 0.03;
/** An article stays in a story that is linked to another of it so strongly; where only words speak for it, more is wanted. */
const leastLink = { strong: 0.03, weak: 0.08, support: Number.POSITIVE_INFINITY } as const;
/** A story of two articles is as sure as their link: of two publishers, and of one, where likeness has to be near-certain. */
const leastOfTwo = { publishers: 0.05, publisher: 0.08 };
/** The part that stays, in the average, of a link that holds nothing alone. */
const leftOfSupport = 0.5;

const certain = 1;

/** A pair of numbers with all that is known of it. */
interface Pair extends Weight {
  readonly holds: boolean;
}

/** @param all In any order. */
export function findStories(all: readonly Features[], corrections = noCorrections): Findings {
  const features = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const members = membersOf(features);
  const links = eventLinks(members);
  const texts = textsOf(members, links);
  const numbers = new Map(features.map(({ id }, number) => [id, number]));
  const apart = new Set(corrections.apart.flatMap((pair) => keyOfIds(pair, numbers)));
  const pairs = pairsOf(members, { texts, links, corrections, numbers, apart });
  const stories = storiesOf(members, pairs, apart);
  const storyOf = new Map(stories.flatMap((story) => story.map((number) => [number, story] as const)));
  const idOf = (number: number): string => members[number]?.features.id ?? '';
  const told = links
    .filter(({ a, b }) => !texts.has(keyOf(a, b)))
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
    stories: stories.map((story) => ({ members: story.map(idOf), central: idOf(centralOf(story, pairs)) })),
    links: [...ofTexts, ...told].sort((x, y) => (x.a < y.a || (x.a === y.a && x.b < y.b) ? -1 : 1)),
  };
}

const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function keyOfIds([a, b]: readonly [string, string], numbers: ReadonlyMap<string, number>): string[] {
  const [one, other] = [numbers.get(a), numbers.get(b)];
  return one === undefined || other === undefined ? [] : [keyOf(one, other)];
}

/** Each pair of one text once, as it is surest: stated, then alike, then in order. */
function textsOf(members: readonly Member[], links: readonly EventLink[]): ReadonlyMap<string, TextRelation> {
  const all = [
    ...foundTranslations(members, links),
    ...textRelations(members),
    ...statedTranslations(members),
  ];
  return new Map(all.map((relation) => [keyOf(relation.a, relation.b), relation]));
}

interface Known {
  readonly texts: ReadonlyMap<string, TextRelation>;
  readonly links: readonly EventLink[];
  readonly corrections: StoryCorrections;
  readonly numbers: ReadonlyMap<string, number>;
  readonly apart: ReadonlySet<string>;
}

function pairsOf(
  members: readonly Member[],
  { texts, links, corrections, numbers, apart }: Known,
): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const { a, b, score, strength } of links) {
    const weight = score * (strength === 'support' ? leftOfSupport : 1);
    pairs.set(keyOf(a, b), { a, b, score: weight, holds: score >= leastLink[strength] });
  }
  for (const [key, { a, b }] of texts) pairs.set(key, { a, b, score: certain, holds: true });
  for (const [first, ...others] of corrections.join) {
    for (const other of others) {
      const [a, b] = [numbers.get(first ?? ''), numbers.get(other)];
      if (a !== undefined && b !== undefined)
        pairs.set(keyOf(a, b), { a, b, score: members.length, holds: true });
    }
  }
  for (const key of apart) pairs.delete(key);
  return pairs;
}

function storiesOf(
  members: readonly Member[],
  pairs: ReadonlyMap<string, Pair>,
  apart: ReadonlySet<string>,
): number[][] {
  const mayJoin = (a: readonly number[], b: readonly number[]): boolean =>
    apart.size === 0 || !a.some((one) => b.some((other) => apart.has(keyOf(one, other))));
  const groups = groupsOf([...pairs.values()], leastAverage, mayJoin);
  const groupOf = new Map(groups.flatMap((group, at) => group.map((number) => [number, at] as const)));
  const held = new Set<number>();
  for (const { a, b, holds } of pairs.values())
    if (holds && groupOf.has(a) && groupOf.get(a) === groupOf.get(b)) held.add(a).add(b);
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

function centralOf(story: readonly number[], pairs: ReadonlyMap<string, Pair>): number {
  const sums = story.map((one) =>
    story.reduce((sum, other) => sum + Math.min(certain, pairs.get(keyOf(one, other))?.score ?? 0), 0),
  );
  return story[sums.indexOf(Math.max(...sums))] ?? 0;
}
