import type { Anchor } from './features/anchors.ts';
import type { Features } from './features/index.ts';
import { manyArticles } from './series.ts';
import { type Likeness, likenessOf, type OwnText, sharedPart } from './text-likeness.ts';
import { daysApart, type Window } from './windows.ts';

/* Which texts are one text: copies and versions. */

type TextKind = 'copy' | 'version' | 'translation';

/** Two articles of one text, by their numbers, and why. */
export interface TextRelation {
  readonly a: number;
  readonly b: number;
  readonly kind: TextKind;
  readonly evidence: readonly Evidence[];
  /** How sure it is, from 0 to 1. */
  readonly score: number;
}

/** One reason to hold two articles together: its kind, and the words or the figure that show it. */
export interface Evidence {
  readonly kind: string;
  readonly value: string;
}

export interface Words {
  readonly terms: Uint32Array;
  readonly weights: Uint8Array;
  readonly grams: Uint32Array;
}

/** An article with what the archive tells of it. */
export interface Member {
  readonly features: Features;
  readonly own: OwnText;
  /** Letters of its own. */
  readonly length: number;
  readonly series: readonly number[];
  /** Whether it tells of many events. */
  readonly isDigest: boolean;
  /** Its words: those of the title alone where its first lines are boilerplate. */
  readonly words: Words;
  /** Its anchors, with the names that are known only from other articles. */
  readonly anchors: readonly Anchor[];
  /** Of these, ascending. */
  readonly anchorHashes: Uint32Array;
  /** The days on which it may have come out; null where nothing tells. */
  readonly window: Window | null;
}

/**
 * Measured on judged pairs of real archives: of one text are two that share 60 % of their runs of five letters, or a
 * third of them where that is half of the shorter one, or four fifths of the shorter one under one title.
 */
const oneText = 0.6;
const retold = { jaccard: 1 / 3, contained: 0.5 };
const teaser = 0.8;
const copied = 0.8;
/** Titles that share so much of the shorter one are alike; texts begin alike that share so much. */
const alikeTitles = 0.4;
const alikeLeads = 0.3;
/** Letters that a text or a title must have to tell anything. */
const fewLetters = 30;
const fewTitleLetters = 8;
const shortText = 100;
/** Texts with so many names or numbers, of which fewer than this share are the same, tell of two things. */
const fewestAnchors = 2;
const otherAnchors = 0.3;
/** A run that stands in more texts leads nowhere. */
const mostTexts = 32;
/** Articles without a text that have one title are one for so many days. */
const daysOfTitle = 31;
/** A publisher changes a text within so many days, unless it keeps the title. */
const daysOfReprint = 7;
/** The smallest runs of a text, by which others are found. */
const keysOfText = 48;

/** One publisher's texts that share so much, and are not one text, share what it puts into many. */
const oneFrame = 1 / 3;

const percent = (part: number): string => `${Math.round(part * 100)} %`;

export const isSameTitle = (a: Features, b: Features): boolean =>
  a.title.hash === b.title.hash && a.title.length >= fewTitleLetters;

const areTitlesAlike = (a: Features, b: Features): boolean =>
  isSameTitle(a, b) || sharedPart(a.words.titleGrams, b.words.titleGrams) >= alikeTitles;

/** Titles that are the same but for a number or the mark of a part: two days of one count, two parts of one serial. */
export const areNumberTwins = (a: Features, b: Features): boolean =>
  a.title.numbers !== b.title.numbers &&
  (a.title.pattern === b.title.pattern ||
    (a.title.numbers !== 0 &&
      b.title.numbers !== 0 &&
      a.publisher === b.publisher &&
      isSameSeriesHead(a, b)));

const isSameSeriesHead = (a: Features, b: Features): boolean =>
  (a.title.head !== 0 && a.title.head === b.title.head) ||
  (a.title.tail !== 0 && a.title.tail === b.title.tail);

/** Titles of one publisher that both have numbers, and not the same, tell of two days. */
const areOfTwoDays = (a: Features, b: Features): boolean =>
  a.title.numbers !== 0 && b.title.numbers !== 0 && a.title.numbers !== b.title.numbers;

/** Two articles whose texts were found to be alike, or null where they are not one text. */
function textRelation(a: Member, b: Member): Omit<TextRelation, 'a' | 'b'> | null {
  const [one, other] = [a.features, b.features];
  if (areNumberTwins(one, other)) return null;
  if (a.length < fewLetters || b.length < fewLetters) return sameTitle(a, b);
  const likeness = likenessOf(a.own, b.own);
  const alike = areTitlesAlike(one, other);
  if (one.publisher === other.publisher && !mayBeOneText(a, b, alike)) return null;
  if (isOfAnotherTime(a, b) && likeness.jaccard < copied) return null;
  if (!isOneText(likeness, alike, isSameTitle(one, other))) return null;
  const isCopy = likeness.jaccard >= copied;
  return {
    kind: isCopy ? 'copy' : 'version',
    evidence: [
      { kind: 'text', value: percent(isCopy ? likeness.jaccard : likeness.contained) },
      ...(isSameTitle(one, other) ? [{ kind: 'title', value: one.title.bare }] : []),
    ],
    score: Math.max(likeness.jaccard, likeness.contained),
  };
}

/** Two texts of one form, filled in with other names or with other numbers. */
const haveOtherAnchors = (a: Features, b: Features): boolean =>
  (['name', 'number'] as const).some((kind) => {
    const [ours, theirs] = [a, b].map(({ anchors }) => anchors.filter((anchor) => anchor.kind === kind));
    if (!ours || !theirs || Math.min(ours.length, theirs.length) < fewestAnchors) return false;
    const hashes = new Set(theirs.map(({ hash }) => hash));
    const shared = ours.filter(({ hash }) => hashes.has(hash)).length;
    return shared < otherAnchors * Math.min(ours.length, theirs.length);
  });

/** Two texts of one publisher in one form, as of each year's anniversary or each feast's programme. */
const isOfAnotherTime = (a: Member, b: Member): boolean =>
  a.features.publisher === b.features.publisher &&
  !isSameTitle(a.features, b.features) &&
  a.window !== null &&
  b.window !== null &&
  daysApart(a.window, b.window) > daysOfReprint;

/** One publisher has much that is alike; a short text of its is another's only under the same title. */
function mayBeOneText(a: Member, b: Member, titlesAlike: boolean): boolean {
  if (areOfTwoDays(a.features, b.features) || haveOtherAnchors(a.features, b.features)) return false;
  return Math.min(a.length, b.length) < shortText ? isSameTitle(a.features, b.features) : titlesAlike;
}

function isOneText(
  { jaccard, contained, lead }: Likeness,
  titlesAlike: boolean,
  sameTitle: boolean,
): boolean {
  if (jaccard >= oneText) return true;
  if (sameTitle && contained >= teaser) return true;
  return jaccard >= retold.jaccard && contained >= retold.contained && (titlesAlike || lead >= alikeLeads);
}

/** Of an article without a text, such as one of sound, the title is all there is. */
function sameTitle(a: Member, b: Member): Omit<TextRelation, 'a' | 'b'> | null {
  if (!isSameTitle(a.features, b.features)) return null;
  // A channel uses the same words each time that it goes on the air.
  if (a.window && b.window && daysApart(a.window, b.window) > daysOfTitle) return null;
  const isBare = a.length < fewLetters && b.length < fewLetters;
  const evidence = [{ kind: 'title', value: a.features.title.bare }];
  return { kind: isBare ? 'copy' : 'version', evidence, score: oneText };
}

/** Pairs that are worth a comparison, each once, the smaller number first. */
function candidatePairs(members: readonly Member[]): [number, number][] {
  const postings = new Map<number, number[]>();
  const post = (key: number, number: number): void => {
    const list = postings.get(key);
    if (list) list.push(number);
    else postings.set(key, [number]);
  };
  for (const [number, { features, own }] of members.entries()) {
    for (const run of own.runs.subarray(0, keysOfText)) post(run, number);
    if (features.title.length >= fewTitleLetters) post(-features.title.hash, number);
  }
  const shared = new Map<number, number>();
  for (const [key, list] of postings) {
    if (list.length < 2 || list.length > mostTexts) continue;
    for (const [at, b] of list.entries())
      for (const a of list.slice(0, at)) {
        const pair = a * members.length + b;
        // A title in common is enough for a comparison, a single run is not.
        shared.set(pair, (shared.get(pair) ?? 0) + (key < 0 ? 2 : 1));
      }
  }
  return [...shared]
    .filter(([, times]) => times > 1)
    .map(([pair]): [number, number] => [Math.floor(pair / members.length), pair % members.length]);
}

/** One text under so many titles of one publisher is its channel's, and says nothing of any of them. */
function isOfChannel(group: readonly Member[]): boolean {
  const titles = new Set(group.map(({ features }) => features.title.hash));
  const publishers = new Set(group.map(({ features }) => features.publisher));
  return titles.size >= manyArticles && publishers.size < titles.size / 2;
}

/**
 * All copies and versions. Of articles with the very same text the first stands for all, so that thousands of copies
 * of one text take no longer than as many texts.
 * @param members By id.
 */
export function textRelations(members: readonly Member[]): TextRelation[] {
  const groups = Map.groupBy(members.entries(), ([, { features }]) => features.text.hash);
  const relations: TextRelation[] = [];
  const compared: number[] = [];
  const compare = (a: number, b: number): void => {
    const [one, other] = [members[a], members[b]];
    const relation = one && other && textRelation(one, other);
    if (relation) relations.push({ a, b, ...relation });
  };
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const isText = first[1].length >= fewLetters;
    if (isText && isOfChannel(group.map(([, member]) => member))) continue;
    if (!isText || group.length < 3) compared.push(...group.map(([number]) => number));
    else {
      compared.push(first[0]);
      for (const [number] of group.slice(1)) compare(first[0], number);
    }
  }
  const some = compared.sort((a, b) => a - b).flatMap((number) => members[number] ?? []);
  for (const [a, b] of candidatePairs(some)) compare(compared[a] ?? 0, compared[b] ?? 0);
  return relations;
}

/** Two texts of one publisher that are alike, and are not one: the same frame around two things. */
export function isOneFrame(a: Member, b: Member): boolean {
  if (a.features.publisher !== b.features.publisher) return false;
  if (areTitlesAlike(a.features, b.features) && !haveOtherAnchors(a.features, b.features)) return false;
  return likenessOf(a.own, b.own).jaccard >= oneFrame && textRelation(a, b) === null;
}

/** Titles of one publisher and of two days that both have numbers, none of them the same: two days of one count. */
export function areTwoCounts(a: Features, b: Features, gap: number): boolean {
  return (
    gap > 0 &&
    a.publisher === b.publisher &&
    a.title.numbers !== 0 &&
    b.title.numbers !== 0 &&
    a.title.firstNumber !== b.title.firstNumber
  );
}
