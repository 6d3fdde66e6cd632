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
  const once = [...new Map(all.map((sentence) => [hashOf(sentence), sentence]))];
  const lengths = once.map(([, sentence]) => Math.min(sentence.length, 0xffff));
  const joined = all.join('');
  return {
    ...sampleOf(once.map(([, sentence]) => sentence)),
    sentences: Uint32Array.from(once, ([hash]) => hash),
    lengths: Uint16Array.from(lengths),
    leadSentences: sentencesWithin(lengths, leadLength),
    lead: runsOf(joined.slice(0, leadLength)),
    hash: hashOf(joined),
    length: joined.length,
  };
}

/** Runs are sorted with the numbers of their sentences as one number, the run in front. */
const sentenceNumbers = 0x10000;

/** The smallest runs of the sentences, each with the number of the first sentence that has it. */
function sampleOf(sentences: readonly string[]): Pick<TextFeatures, 'runs' | 'sentenceOf' | 'isWhole'> {
  const found = new Float64Array(sentences.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const [number, sentence] of sentences.entries())
    for (let at = 0; at + runLength <= sentence.length; at += 1)
      found[end++] =
        hashOf(sentence, at, at + runLength) * sentenceNumbers + Math.min(number, sentenceNumbers - 1);
  const [runs, sentenceOf]: [number[], number[]] = [[], []];
  for (const one of found.subarray(0, end).sort()) {
    const run = Math.floor(one / sentenceNumbers);
    if (run === runs.at(-1)) continue;
    if (runs.length === sampleSize)
      return { runs: Uint32Array.from(runs), sentenceOf: Uint16Array.from(sentenceOf), isWhole: false };
    runs.push(run);
    sentenceOf.push(one % sentenceNumbers);
  }
  return { runs: Uint32Array.from(runs), sentenceOf: Uint16Array.from(sentenceOf), isWhole: true };
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
