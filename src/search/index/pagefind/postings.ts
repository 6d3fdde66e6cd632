import { fromSortable, sortableUnit, toSortable } from '../../pagefind/order.ts';
import { PairNumbers, pairOf, unitPair, wordOf } from './pair-numbers.ts';

/** Takes the words of a page, one after the other. */
interface WordTaker {
  word(word: string): void;
  /** A word of two characters, as code points. */
  pair(first: number, second: number): void;
}

/** Where each word of some pages stands, as an index needs it. Numbers, not objects: a segment has millions of places. */
export class Postings {
  readonly #pairs = new PairNumbers();
  /** The numbers of words that are no pairs. */
  readonly #others = new Map<string, number>();
  #terms = 0;
  /** The number of each word in the order of reading, all pages one after the other. */
  #read = new Uint32Array(1 << 16);
  #length = 0;
  readonly #pageEnds: number[] = [];
  readonly #taker: WordTaker = {
    word: (word) => this.#push(this.#numberOf(word)),
    pair: (first, second) => this.#push(this.#numberOfPair(first, second)),
  };

  get pages(): number {
    return this.#pageEnds.length;
  }

  /** Adds a page, numbered from 0 in the order of adding, up to 65,535; `read` gives its words to `taker`. */
  addPage(read: (taker: WordTaker) => void): void {
    read(this.#taker);
    this.#pageEnds.push(this.#length);
  }

  /** Words so far, each as often as it stands somewhere. */
  get length(): number {
    return this.#length;
  }

  /** All words in the order in which Pagefind seeks them. */
  *sorted(): Generator<WordPlaces> {
    const { starts, pages, places } = this.#byTerm();
    for (const sortable of this.#sortables()) {
      const word = fromSortable(sortable);
      const term = this.#numberOf(word);
      const start = starts[term] ?? 0;
      const end = starts[term + 1] ?? 0;
      yield { word, pages: pages.subarray(start, end), places: places.subarray(start, end) };
    }
  }

  /** All words as `toSortable` writes them, in order: pairs, sorted as numbers, between the others. */
  *#sortables(): Generator<string> {
    const others = [...this.#others.keys()].map(toSortable).sort();
    let at = 0;
    for (const pair of this.#pairs.pairs().map(sortablePair).sort()) {
      const sortable = wordOf(pair);
      for (let other = others[at]; other !== undefined && other < sortable; other = others[at]) {
        yield other;
        at += 1;
      }
      yield sortable;
    }
    yield* others.slice(at);
  }

  /** Pages and places sorted by word: how often each stands is counted, then each is put where its word begins. */
  #byTerm() {
    const starts = new Uint32Array(this.#terms + 1);
    for (let at = 0; at < this.#length; at += 1) {
      const after = (this.#read[at] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let term = 1; term < starts.length; term += 1) {
      starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    }
    const next = starts.slice();
    const pages = new Uint16Array(this.#length);
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
    const pair = pairOf(word);
    if (pair >= 0) return this.#numbered(this.#pairs.numberOf(pair, this.#terms));
    const before = this.#others.get(word);
    if (before !== undefined) return before;
    this.#others.set(word, this.#terms);
    return this.#numbered(this.#terms);
  }

  #numberOfPair(first: number, second: number): number {
    return first < astral && second < astral
      ? this.#numbered(this.#pairs.numberOf(unitPair(first, second), this.#terms))
      : this.#numberOf(String.fromCodePoint(first, second));
  }

  /** Counts a word whose number is the next one. */
  #numbered(number: number): number {
    if (number === this.#terms) this.#terms += 1;
    return number;
  }

  #push(term: number): void {
    if (this.#length === this.#read.length) {
      // By half: there are some ten million, and two segments are made at once.
      const larger = new Uint32Array(this.#length * 1.5);
      larger.set(this.#read);
      this.#read = larger;
    }
    this.#read[this.#length] = term;
    this.#length += 1;
  }
}

/** The first code point that is two units of UTF-16. */
const astral = 0x1_0000;

const sortablePair = (pair: number): number =>
  sortableUnit(pair >>> 16) * 0x1_0000 + sortableUnit(pair & 0xffff);

/** Where one word stands, two lists in step: pages ascending, and places in them ascending, counted in words. */
export interface WordPlaces {
  readonly word: string;
  readonly pages: Uint16Array;
  readonly places: Uint32Array;
}
