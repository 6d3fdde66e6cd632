import type { Features } from './features/index.ts';
import { hashOf, joinedHash } from './hash.ts';

/*
 * Series, channels and columns, as the archive itself shows them: titles that differ in nothing but their numbers, and
 * one text under many titles. Articles of one series are no reports of one event, however much they are alike.
 */

/** So many articles make a series, a channel, or boilerplate of a sentence. */
export const manyArticles = 4;
/** A text of fewer letters of its own says nothing that its title does not. */
export const fewLetters = 60;

const publisherHash = cachedPublisher();

function cachedPublisher(): (features: Features) => number {
  const numbers = new Map<string, number>();
  return ({ publisher }) => {
    const key = publisher ?? '';
    const known = numbers.get(key);
    if (known !== undefined) return known;
    let hash = 7;
    for (let at = 0; at < key.length; at += 1) hash = joinedHash(hash, key.charCodeAt(at));
    numbers.set(key, hash);
    return hash;
  };
}

/** The patterns that an article's title has, each of which may be a series'. */
function patternsOf(features: Features): number[] {
  const { title } = features;
  const publisher = publisherHash(features);
  const patterns: number[] = [];
  if (title.numbers !== 0) {
    patterns.push(joinedHash(1, publisher, title.pattern));
    if (title.head !== 0) patterns.push(joinedHash(2, publisher, title.head));
    if (title.tail !== 0) patterns.push(joinedHash(3, publisher, title.tail));
    if (title.column !== 0) patterns.push(joinedHash(4, publisher, title.column));
  }
  return patterns;
}

/** A column whose articles have no text of their own, such as one of quotations. */
const bareColumnOf = (features: Features): number =>
  features.title.column === 0 || features.text.length >= fewLetters
    ? 0
    : joinedHash(5, publisherHash(features), features.title.column);

/** One title on many days, as of the sessions of one trial: each day is a number of its own. */
const titleOf = (features: Features): number =>
  features.title.hash === 0 || features.edtf === null
    ? 0
    : joinedHash(6, publisherHash(features), features.title.hash);

/** The series of each article, by its number; an article of none has an empty list. */
export function seriesOf(all: readonly Features[]): readonly (readonly number[])[] {
  const numbers = new Map<number, Set<number>>();
  const own = all.map((features, at) => {
    const patterns = patternsOf(features);
    for (const pattern of patterns) addTo(numbers, pattern, features.title.numbers);
    const column = bareColumnOf(features);
    // Each title of such a column is a number of its own.
    if (column !== 0) addTo(numbers, column, features.title.hash === 0 ? at : features.title.hash);
    const title = titleOf(features);
    if (title !== 0) addTo(numbers, title, hashOf(features.edtf ?? ''));
    return [...patterns, column, title].filter((pattern) => pattern !== 0);
  });
  return own.map((patterns) =>
    patterns.filter((pattern) => (numbers.get(pattern)?.size ?? 0) >= manyArticles),
  );
}

function addTo(sets: Map<number, Set<number>>, key: number, value: number): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

const columnOf = (features: Features): number =>
  features.title.column === 0 ? 0 : joinedHash(7, publisherHash(features), features.title.column);

/**
 * Which articles tell of many events: those of a column most of whose titles name several things. Such an article is
 * like each of these events, and of none.
 */
export function digestsOf(all: readonly Features[]): readonly boolean[] {
  const columns = Map.groupBy(all, columnOf);
  const isDigest = (its: readonly Features[]): boolean => {
    const several = its.filter(({ title }) => title.parts > 1).length;
    return several >= manyArticles && several * 2 >= its.length;
  };
  const digests = new Set(
    [...columns].flatMap(([column, its]) => (column !== 0 && isDigest(its) ? [column] : [])),
  );
  return all.map((features) => digests.has(columnOf(features)));
}
