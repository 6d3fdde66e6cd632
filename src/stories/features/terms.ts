import { readTokens } from '../../search/tokens.ts';
import { hashOf, joinedHash } from '../hash.ts';

/*
 * The words of an article's title and first lines, in which news say what happened: of judged pairs they tell more than
 * the whole text does. Beside them stand runs of three Chinese characters, most of the rare ones of which are of a name.
 */

const leadLength = 300;
const weights = { title: 3, lead: 2 } as const;
const mostWeight = 255;

/** Words as numbers. */
export interface TermFeatures {
  /** Ascending. */
  readonly terms: Uint32Array;
  /** How much each of these counts. */
  readonly weights: Uint8Array;
  /** Runs of three Chinese characters, and words in letters, ascending. */
  readonly grams: Uint32Array;
  /** Those of the title, ascending. */
  readonly titleGrams: Uint32Array;
  /** The words of the title alone, ascending. */
  readonly titleTerms: Uint32Array;
}

const pairHash = (first: number, second: number): number => joinedHash(first, second);
const gramHash = (first: number, second: number, third: number): number => joinedHash(first, second, third);

/** The numbers, among terms or grams, without which a text does not have a name of two Chinese characters or more. */
export function numbersOfName(han: string): number[] {
  const codes = Array.from(han, (character) => character.codePointAt(0) ?? 0);
  if (codes.length === 2) return [pairHash(codes[0] ?? 0, codes[1] ?? 0)];
  return codes.slice(2).map((code, at) => gramHash(codes[at] ?? 0, codes[at + 1] ?? 0, code));
}

/** Collects terms of one article; two of them are one where their numbers are. */
class TermCounter {
  readonly terms = new Map<number, number>();
  readonly grams = new Set<number>();

  add(text: string, weight: number, grams: Set<number> = this.grams): void {
    let [before, last] = [0, 0];
    let end = -1;
    readTokens(text, {
      word: (word, start) => {
        // The last character of a run of Chinese has been told with the one before it.
        const isRest = end > start;
        before = 0;
        last = 0;
        end = -1;
        if (isRest || word.length < 2) return;
        const hash = hashOf(word);
        this.#count(hash, weight);
        // A number of its own: the same would be counted twice.
        if (word.length > 2) grams.add(joinedHash(hash));
      },
      pair: (first, second, _start, its) => {
        this.#count(pairHash(first, second), weight);
        if (last === first && before !== 0) grams.add(gramHash(before, first, second));
        before = first;
        last = second;
        end = its;
      },
    });
  }

  #count(hash: number, weight: number): void {
    this.terms.set(hash, (this.terms.get(hash) ?? 0) + weight);
  }
}

export function termFeaturesOf(title: string, text: string): TermFeatures {
  const counter = new TermCounter();
  const titleGrams = new Set<number>();
  counter.add(title, weights.title, titleGrams);
  const titleTerms = Uint32Array.from(counter.terms.keys()).sort();
  counter.add(text.slice(0, leadLength), weights.lead);
  for (const gram of titleGrams) counter.grams.add(gram);
  const terms = Uint32Array.from(counter.terms.keys()).sort();
  return {
    terms,
    weights: Uint8Array.from(terms, (term) => Math.min(counter.terms.get(term) ?? 0, mostWeight)),
    grams: Uint32Array.from(counter.grams).sort(),
    titleGrams: Uint32Array.from(titleGrams).sort(),
    titleTerms,
  };
}
