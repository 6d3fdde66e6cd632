import type { FacetName } from '../facet-names.ts';
import type { SegmentEntry, SegmentFacets, SegmentHead } from '../format.ts';

/** A value of a facet: its id, and its name where an article states one. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** The stories of a segment's articles, by ordinal; nearly all have none. */
export type StoriesByOrdinal = ReadonlyMap<number, Named>;

/** Facts of the articles of a segment, by ordinal: what filters, conditions and counts look at. */
export class Facts {
  /** The ordinals of the articles that the archive still has there. */
  readonly living: readonly number[];
  readonly #head: SegmentHead;
  readonly #dates: readonly number[];
  #facets: SegmentFacets | null = null;
  #stories: StoriesByOrdinal = new Map();

  constructor({ articles, removed }: SegmentEntry, head: SegmentHead) {
    const gone = new Set(removed);
    this.living = Array.from({ length: articles }, (_, ordinal) => ordinal).filter(
      (ordinal) => !gone.has(ordinal),
    );
    this.#head = head;
    this.#dates = summed(head.dateSteps);
  }

  /** Takes up what is fetched only for who narrows by it. */
  addFacets(facets: SegmentFacets, stories: StoriesByOrdinal): void {
    this.#facets = facets;
    this.#stories = stories;
  }

  /** Whether people, subjects and stories are known. */
  get hasFacets(): boolean {
    return this.#facets !== null;
  }

  /** The values of a facet that an article has. */
  values(facet: FacetName, ordinal: number): readonly Named[] {
    switch (facet) {
      case 'language': {
        const id = this.language(ordinal);
        return [{ id, name: '' }];
      }
      case 'publisher':
        return listOf(this.#publisher(ordinal));
      case 'people':
        return this.#headings(this.#facets?.person[ordinal], this.#facets?.people);
      case 'subject':
        return this.#headings(this.#facets?.subject[ordinal], this.#facets?.subjects);
      case 'story':
        return listOf(this.#stories.get(ordinal));
    }
  }

  /** BCP 47. */
  language(ordinal: number): string {
    return this.#head.languages[this.#head.language[ordinal] ?? -1] ?? 'und';
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

  #publisher(ordinal: number): Named | undefined {
    return this.#head.publishers[this.#head.publisher[ordinal] ?? -1];
  }

  #headings(numbers: readonly number[] = [], all: readonly Named[] = []): readonly Named[] {
    return numbers.flatMap((number) => all[number] ?? []);
  }
}

const listOf = (value: Named | undefined): readonly Named[] => (value === undefined ? [] : [value]);

function summed(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}
