import { fold } from '../../search/tokens.ts';
import { hashOf, sortedSet } from '../hash.ts';

/*
 * A text as its sentences, and as a sample of all its runs of five letters, which tells how much two texts share
 * (MinHash: of all runs those whose hashes are smallest). Each run knows its sentence, so that boilerplate can be left
 * out when two texts are compared, after the whole archive has told what is boilerplate.
 */

/** Longer texts are compared by their beginning: enough for any article, and a bound for subtitles of many hours. */
const longestText = 20_000;
const shortestSentence = 4;
const runLength = 5;
/** Runs that are kept of a text: the error of a share of 0.5 is then 0.03. */
const sampleSize = 256;
/** The beginning of a text, in folded letters. */
const leadLength = 200;

/** The features of a text by which it is compared with others. */
export interface TextFeatures {
  /** Hashes of its sentences, in order, none twice. */
  readonly sentences: Uint32Array;
  /** Folded letters of each of these. */
  readonly lengths: Uint16Array;
  /** The smallest hashes of its runs, ascending. */
  readonly runs: Uint32Array;
  /** For each of these the number of its sentence. */
  readonly sentenceOf: Uint16Array;
  /** Whether all runs of the text are among these. */
  readonly isWhole: boolean;
  /** Sentences that the beginning is of. */
  readonly leadSentences: number;
  /** The runs of its beginning, ascending. */
  readonly lead: Uint32Array;
  /** Of all folded letters. */
  readonly hash: number;
  /** Folded letters. */
  readonly length: number;
}

const sentenceEnd = /[。！？!?；;\n]+|\.\s/u;
const noLetter = /[^\p{L}\p{N}\ue000-\uefff]+/gu;

export function textFeaturesOf(text: string): TextFeatures {
  const all = fold(text.slice(0, longestText))
    .split(sentenceEnd)
    .map((sentence) => sentence.replace(noLetter, ''))
    .filter((sentence) => sentence.length >= shortestSentence);
  const numbers = new Map<number, number>();
  const lengths: number[] = [];
  const runs = new Map<number, number>();
  for (const sentence of all) {
    const hash = hashOf(sentence);
    if (numbers.has(hash)) continue;
    const number = numbers.size;
    numbers.set(hash, number);
    lengths.push(Math.min(sentence.length, 0xffff));
    for (let at = 0; at + runLength <= sentence.length; at += 1) {
      const run = hashOf(sentence, at, at + runLength);
      if (!runs.has(run)) runs.set(run, number);
    }
  }
  const kept = Uint32Array.from(runs.keys()).sort().slice(0, sampleSize);
  const joined = all.join('');
  return {
    sentences: Uint32Array.from(numbers.keys()),
    lengths: Uint16Array.from(lengths),
    runs: kept,
    sentenceOf: Uint16Array.from(kept, (run) => Math.min(runs.get(run) ?? 0, 0xffff)),
    isWhole: runs.size <= sampleSize,
    leadSentences: sentencesWithin(lengths, leadLength),
    lead: runsOf(joined.slice(0, leadLength)),
    hash: hashOf(joined),
    length: joined.length,
  };
}

function runsOf(letters: string): Uint32Array {
  const runs: number[] = [];
  for (let at = 0; at + runLength <= letters.length; at += 1) runs.push(hashOf(letters, at, at + runLength));
  return sortedSet(runs);
}

/** How many sentences it takes to reach so many letters. */
function sentencesWithin(lengths: readonly number[], letters: number): number {
  let sum = 0;
  const last = lengths.findIndex((length) => {
    sum += length;
    return sum >= letters;
  });
  return last < 0 ? lengths.length : last + 1;
}
