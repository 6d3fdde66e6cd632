import { tokenize } from '../../search/tokens.ts';
import { anchorsOf } from '../../stories/features/anchors.ts';

/*
 * Sets the paragraphs of two texts beside each other, in their order: by the names, numbers, days and addresses that they
 * share, by words where both are of one language, and by their lengths, as W. A. Gale and K. W. Church align translations
 * (A Program for Aligning Sentences in Bilingual Corpora, 1993).
 */

export interface AlignedText {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** Paragraphs that stand beside each other; one side may have none. */
export interface Row {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

interface Paragraph {
  readonly text: string;
  /** Letters, as far as both languages take as many for as much. */
  readonly length: number;
  readonly anchors: ReadonlySet<number | string>;
}

/** Further paragraphs are not aligned: pairs of paragraphs grow as their square. */
export const mostParagraphs = 400;

export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

const noneCited = {
  id: '',
  title: '',
  edtf: null,
  publisher: null,
  originalUrl: null,
  translationOf: null,
  cited: [],
};

const baseOf = (language: string): string => language.split('-')[0] ?? language;

/** @param scale Letters of the other text for one of this. */
const readParagraphs = ({ text, language }: AlignedText, scale: number, withWords: boolean): Paragraph[] =>
  paragraphsOf(text)
    .slice(0, mostParagraphs)
    .map((paragraph) => ({
      text: paragraph,
      length: paragraph.length * scale,
      anchors: new Set([
        ...anchorsOf({ ...noneCited, text: paragraph, language }).map(({ hash }) => hash),
        ...(withWords ? tokenize(paragraph).map(({ text: word }) => word) : []),
      ]),
    }));

/** How many paragraphs of either text a row takes, and what it costs. */
interface Step {
  readonly first: number;
  readonly second: number;
  readonly cost: number;
}

const [costAlone, costOfMore] = [0.4, 0.4];
/** The longest row: a text without paragraphs is one, however many the other has. */
const mostInRow = 24;

/** The rows that are tried: where one text has several times as many paragraphs, longer ones. */
function stepsFor(first: number, second: number): Step[] {
  const times = Math.ceil(Math.max(first, second) / Math.max(1, Math.min(first, second)));
  const more = Array.from({ length: Math.min(times * 2, mostInRow) - 1 }, (_, at) => at + 2);
  return [
    { first: 1, second: 1, cost: 0 },
    { first: 1, second: 0, cost: costAlone },
    { first: 0, second: 1, cost: costAlone },
    ...more.map((count) => ({ first: 1, second: count, cost: costOfMore * (count - 1) })),
    ...more.map((count) => ({ first: count, second: 1, cost: costOfMore * (count - 1) })),
  ];
}

/** The gain of paragraphs of equal lengths, and the loss where one is about e times as long. */
const [evenGain, lengthLoss] = [0.5, 0.8];
/** Keeps short paragraphs from telling much by their lengths. */
const someLetters = 20;

/** The rows of two texts: the way through both that gains most. */
export function alignParagraphs(first: AlignedText, second: AlignedText): Row[] {
  const withWords = baseOf(first.language) === baseOf(second.language);
  const scale = withWords ? 1 : second.text.length / Math.max(1, first.text.length);
  const ones = readParagraphs(first, scale, withWords);
  const others = readParagraphs(second, 1, withWords);
  const way = bestWay(ones, others);
  return way.map(({ at: [one, other], step }) => ({
    first: ones.slice(one - step.first, one).map(({ text }) => text),
    second: others.slice(other - step.second, other).map(({ text }) => text),
  }));
}

interface Stop {
  /** How many paragraphs of each text are passed. */
  readonly at: readonly [first: number, second: number];
  readonly step: Step;
}

function bestWay(ones: readonly Paragraph[], others: readonly Paragraph[]): Stop[] {
  const width = others.length + 1;
  const gains = new Float64Array((ones.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const taken = new Uint8Array(gains.length);
  const shared = sharedIn(ones, others);
  const steps = stepsFor(ones.length, others.length);
  gains[0] = 0;
  for (let one = 0; one <= ones.length; one += 1)
    for (let other = 0; other < width; other += 1)
      for (const [number, step] of steps.entries()) {
        if (step.first > one || step.second > other) continue;
        const before = gains[(one - step.first) * width + other - step.second] ?? 0;
        const gain = before - step.cost + gainOf({ at: [one, other], step }, { ones, others, shared });
        const place = one * width + other;
        if (gain <= (gains[place] ?? 0)) continue;
        gains[place] = gain;
        taken[place] = number;
      }
  const stepTo = (one: number, other: number): Step | undefined => steps[taken[one * width + other] ?? 0];
  return wayBack(stepTo, ones.length, others.length);
}

function wayBack(
  stepTo: (one: number, other: number) => Step | undefined,
  first: number,
  second: number,
): Stop[] {
  const way: Stop[] = [];
  let [one, other] = [first, second];
  for (let step = stepTo(one, other); step && one + other > 0; step = stepTo(one, other)) {
    way.push({ at: [one, other], step });
    one -= step.first;
    other -= step.second;
  }
  return way.reverse();
}

/** An anchor that so many pairs of paragraphs share tells nothing. */
const mostPairs = 200;
/** A word tells less than a name. */
const wordWeight = 0.25;

/** All that two paragraphs share: the more, the fewer others have it. */
function sharedIn(ones: readonly Paragraph[], others: readonly Paragraph[]): Float64Array {
  const shared = new Float64Array(ones.length * others.length);
  const theirs = placesOf(others);
  for (const [anchor, places] of placesOf(ones)) {
    const found = theirs.get(anchor) ?? [];
    if (places.length * found.length > mostPairs) continue;
    const weight = (typeof anchor === 'string' ? wordWeight : 1) / Math.max(places.length, found.length);
    for (const one of places)
      for (const other of found) {
        const pair = one * others.length + other;
        shared[pair] = (shared[pair] ?? 0) + weight;
      }
  }
  return shared;
}

/** The paragraphs that have each anchor. */
function placesOf(side: readonly Paragraph[]): ReadonlyMap<number | string, readonly number[]> {
  const places = new Map<number | string, number[]>();
  for (const [place, { anchors }] of side.entries())
    for (const anchor of anchors) {
      const list = places.get(anchor);
      if (list) list.push(place);
      else places.set(anchor, [place]);
    }
  return places;
}

interface Sides {
  readonly ones: readonly Paragraph[];
  readonly others: readonly Paragraph[];
  readonly shared: Float64Array;
}

/** The gain of a row: by what its paragraphs share, and by how alike their lengths are. */
function gainOf({ at: [one, other], step }: Stop, { ones, others, shared }: Sides): number {
  if (step.first === 0 || step.second === 0) return 0;
  let [sum, length, otherLength] = [0, someLetters, someLetters];
  for (let at = other - step.second; at < other; at += 1) otherLength += others[at]?.length ?? 0;
  for (let at = one - step.first; at < one; at += 1) {
    length += ones[at]?.length ?? 0;
    for (let beside = other - step.second; beside < other; beside += 1)
      sum += shared[at * others.length + beside] ?? 0;
  }
  return evenGain - lengthLoss * Math.abs(Math.log(length / otherLength)) + sum;
}
