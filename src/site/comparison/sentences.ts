import { diffArrays, diffWords } from 'diff';
import { cached } from '../../cached.ts';
import { fold } from '../../search/tokens.ts';

/*
 * The difference of two texts of one language by sentences; of two scripts as well, where searches fold these to one.
 * Sentences keep their blanks and ends of lines, so that a run of them reads as it stands in its text.
 */

/** Sentences that both texts have, or those that stand at one place of either. */
export type DifferencePart =
  | { readonly kind: 'same'; readonly text: string; readonly count: number }
  | { readonly kind: 'changed'; readonly first: readonly Piece[]; readonly second: readonly Piece[] };

/** Words of a changed place: those of which the other text has the same, or those which it has not. */
interface Piece {
  readonly text: string;
  readonly isOwn: boolean;
}

export interface Difference {
  readonly parts: readonly DifferencePart[];
  /** Sentences of both texts, of the first alone, and of the second alone. */
  readonly counts: { readonly same: number; readonly first: number; readonly second: number };
}

/** Texts that differ in more sentences are not set against each other: it bounds the work, and helps no reader. */
const mostChanges = 400;
/** Longer changed places are not compared by their words. */
const longestPlace = 8_000;
/** With fewer words in common a place is another, not a changed one. */
const leastInCommon = 0.35;

const segmenter = (granularity: 'sentence' | 'word') =>
  cached((language: string) => new Intl.Segmenter(language, { granularity }));
const sentenceSegmenter = segmenter('sentence');
const wordSegmenter = segmenter('word');

/** An end of a line ends a sentence, whatever stands there. */
const sentencesOf = ({ text, language }: ComparedText): string[] =>
  text
    .split(/(?<=\n)\n*/u)
    .flatMap((line) => [...sentenceSegmenter(language).segment(line)].map(({ segment }) => segment))
    .filter((sentence) => sentence.trim() !== '');

const noLetter = /[^\p{L}\p{N}]+/gu;
/** Neither quotation marks nor blanks make a sentence another. */
const lettersOf = (sentence: string): string => fold(sentence).replace(noLetter, '') || sentence.trim();

interface ComparedText {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** Null where the texts have hardly a sentence in common. */
export function differenceOf(first: ComparedText, second: ComparedText): Difference | null {
  const letters = cached(lettersOf);
  const changes = diffArrays(sentencesOf(first), sentencesOf(second), {
    comparator: (one, other) => letters(one) === letters(other),
    maxEditLength: mostChanges,
  });
  if (!changes) return null;
  const parts: DifferencePart[] = [];
  const counts = { same: 0, first: 0, second: 0 };
  let own: readonly string[] = [];
  const end = (others: readonly string[]): void => {
    if (own.length + others.length > 0)
      parts.push({ kind: 'changed', ...place(own.join(''), others.join(''), first.language) });
    own = [];
  };
  for (const { value, added, removed } of changes) {
    if (removed) own = value;
    else if (added) end(value);
    else {
      end([]);
      parts.push({ kind: 'same', text: value.join('').trim(), count: value.length });
    }
    counts[removed ? 'first' : added ? 'second' : 'same'] += value.length;
  }
  end([]);
  return counts.same === 0 ? null : { parts, counts };
}

/** A changed place in pieces. */
function place(first: string, second: string, language: string) {
  const [one, other] = [first.trim(), second.trim()];
  const whole = (text: string): Piece[] => (text === '' ? [] : [{ text, isOwn: false }]);
  if (Math.min(one.length, other.length) === 0 || Math.max(one.length, other.length) > longestPlace)
    return { first: whole(one), second: whole(other) };
  const changes = diffWords(one, other, { intlSegmenter: wordSegmenter(language) });
  const common = changes
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  if (common < leastInCommon * Math.max(one.length, other.length))
    return { first: whole(one), second: whole(other) };
  return {
    first: changes.flatMap(({ value, added, removed }) => (added ? [] : [{ text: value, isOwn: removed }])),
    second: changes.flatMap(({ value, added, removed }) => (removed ? [] : [{ text: value, isOwn: added }])),
  };
}
