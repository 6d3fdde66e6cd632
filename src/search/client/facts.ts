import type { SegmentEntry, SegmentHead } from '../format.ts';

/** Facts of the articles of a segment, by ordinal: what filters, conditions and counts look at. */
export class Facts {
  /** The ordinals of the articles that the archive still has there. */
  readonly living: readonly number[];
  readonly #head: SegmentHead;
  readonly #dates: readonly number[];

  constructor({ articles, removed }: SegmentEntry, head: SegmentHead) {
    const gone = new Set(removed);
    this.living = Array.from({ length: articles }, (_, ordinal) => ordinal).filter(
      (ordinal) => !gone.has(ordinal),
    );
    this.#head = head;
    this.#dates = summed(head.dateSteps);
  }

  /** BCP 47. */
  language(ordinal: number): string {
    return this.#head.languages[this.#head.language[ordinal] ?? -1] ?? 'und';
  }

  publisher(ordinal: number): { readonly id: string; readonly name: string } | undefined {
    return this.#head.publishers[this.#head.publisher[ordinal] ?? -1];
  }

  /** Eight digits, those of an unstated month or day 0; 0 for an undated article. */
  date(ordinal: number): number {
    return this.#dates[ordinal] ?? 0;
  }

  /** Tokens. */
  titleLength(ordinal: number): number {
    return this.#head.titleLength[ordinal] ?? 0;
  }

  /** Tokens of the names of those who are credited. */
  creditLength(ordinal: number): number {
    return this.#head.creditLength[ordinal] ?? 0;
  }
}

/** Whether a language is the one that a tag, or the beginning of one, asks for. */
export const isLanguage = (language: string, tag: string): boolean =>
  `${language.toLowerCase()}-`.startsWith(`${tag.toLowerCase()}-`);

function summed(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}
