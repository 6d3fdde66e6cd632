import type { TextFeatures } from './features/sentences.ts';
import { countShared, forShared } from './hash.ts';

/* How much of two texts is the same, by their samples of runs of letters, boilerplate left out. */

export interface Likeness {
  /** Share of the runs of both that both have. */
  readonly jaccard: number;
  /** Share of the runs of the shorter one that the other has, too. */
  readonly contained: number;
  /** Share of the beginning of either that the other's beginning has, too. */
  readonly lead: number;
}

/** The runs of a text that stand in sentences of its own. */
export function ownRuns(text: TextFeatures, boilerplate: ReadonlySet<number>): Uint32Array {
  if (!text.sentences.some((sentence) => boilerplate.has(sentence))) return text.runs;
  return text.runs.filter((_, at) => !boilerplate.has(text.sentences[text.sentenceOf[at] ?? 0] ?? 0));
}

/** Folded letters in sentences of its own. */
export function ownLength(text: TextFeatures, boilerplate: ReadonlySet<number>): number {
  let length = 0;
  for (const [at, sentence] of text.sentences.entries())
    if (!boilerplate.has(sentence)) length += text.lengths[at] ?? 0;
  return length;
}

/** One text's own runs, and whether they are all. */
export interface OwnText {
  readonly runs: Uint32Array;
  readonly isWhole: boolean;
  readonly lead: Uint32Array;
}

const all = 0xffffffff;
const reachOf = ({ runs, isWhole }: OwnText): number => (isWhole ? all : (runs.at(-1) ?? 0));

export function likenessOf(a: OwnText, b: OwnText): Likeness {
  // Beyond its last run a sample says nothing of what the text has.
  const reach = Math.min(reachOf(a), reachOf(b));
  let shared = 0;
  forShared(a.runs, b.runs, (run) => {
    if (run <= reach) shared += 1;
  });
  const [inA, inB] = [countUpTo(a.runs, reach), countUpTo(b.runs, reach)];
  return {
    jaccard: ratio(shared, inA + inB - shared),
    contained: ratio(shared, Math.min(inA, inB)),
    lead: sharedPart(a.lead, b.lead),
  };
}

export const sharedPart = (a: Uint32Array, b: Uint32Array): number =>
  ratio(countShared(a, b), Math.min(a.length, b.length));

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function countUpTo(sorted: Uint32Array, reach: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= reach) low = middle + 1;
    else high = middle;
  }
  return low;
}
