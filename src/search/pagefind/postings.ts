import { fromSortable, toSortable } from './order.ts';

/** Where each word of some pages stands, as an index needs it. Numbers, not objects: a segment has millions of places. */
export class Postings {
  readonly #terms = new Map<string, number>();
  /** The number of each word in the order of reading, all pages one after the other. */
  #read = new Uint32Array(1 << 16);
  #length = 0;
  readonly #pageEnds: number[] = [];

  get pages(): number {
    return this.#pageEnds.length;
  }

  /** Adds a page, numbered from 0 in the order of adding; `scan` gives its words to `emit`. */
  addPage(scan: (emit: (word: string) => void) => void): void {
    scan((word) => this.#push(this.#numberOf(word)));
    this.#pageEnds.push(this.#length);
  }

  /** Words so far, each as often as it stands somewhere. */
  get length(): number {
    return this.#length;
  }

  /** All words in the order in which Pagefind seeks them. */
  *sorted(): Generator<WordPlaces> {
    const { starts, pages, places } = this.#byTerm();
    const words = [...this.#terms.keys()].map(toSortable).sort();
    for (const sortable of words) {
      const word = fromSortable(sortable);
      const term = this.#terms.get(word) ?? 0;
      const start = starts[term] ?? 0;
      const end = starts[term + 1] ?? 0;
      yield { word, pages: pages.subarray(start, end), places: places.subarray(start, end) };
    }
  }

  /** Pages and places sorted by word: how often each stands is counted, then each is put where its word begins. */
  #byTerm() {
    const starts = new Uint32Array(this.#terms.size + 1);
    for (let at = 0; at < this.#length; at += 1) {
      const after = (this.#read[at] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let term = 1; term < starts.length; term += 1) {
      starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    }
    const next = starts.slice();
    const pages = new Uint32Array(this.#length);
    const places = new Uint32Array(this.#length);
    let pageStart = 0;
    for (const [page, pageEnd] of this.#pageEnds.entries()) {
      for (let at = pageStart; at < pageEnd; at += 1) {
        const term = this.#read[at] ?? 0;
        const to = next[term] ?? 0;
        pages[to] = page;
        places[to] = at - pageStart;
        next[term] = to + 1;
      }
      pageStart = pageEnd;
    }
    return { starts, pages, places };
  }

  #numberOf(word: string): number {
    const known = this.#terms.get(word);
    if (known !== undefined) return known;
    const number = this.#terms.size;
    this.#terms.set(word, number);
    return number;
  }

  #push(term: number): void {
    if (this.#length === this.#read.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#read);
      this.#read = larger;
    }
    this.#read[this.#length] = term;
    this.#length += 1;
  }
}

/** Where one word stands, two lists in step: pages ascending, and places in them ascending, counted in words. */
export interface WordPlaces {
  readonly word: string;
  readonly pages: Uint32Array;
  readonly places: Uint32Array;
}
