import { findHits } from '../excerpt.ts';
import type { ArticleCard, ArticleText, SegmentEntry, SegmentHead } from '../format.ts';
import { placesIn } from '../pagefind/chunk.ts';
import { chunksWith, type PagefindChunk, type PagefindMeta, pageOfId } from '../pagefind/meta.ts';
import { fromSortable } from '../pagefind/order.ts';
import type { Part } from '../query.ts';
import { fetchFile, fetchJson, fetchZipped, Kept } from './fetch.ts';
import type { PagefindInstance } from './pagefind.ts';

/** The articles of a segment that have a part, by ordinal, with places where it stands, counted in tokens; of a phrase the first. */
export type Found = ReadonlyMap<number, readonly number[]>;

/** Chunks that are loaded for one beginning: more would be nearly all words with one letter. */
const chunksAtMost = 64;

/** Words and phrases whose places are kept in memory. */
const termsKept = 200;

/** A segment as the browser knows it. Nothing is fetched twice, and nothing before it is needed. */
export class Segment {
  readonly entry: SegmentEntry;
  readonly head: SegmentHead;
  readonly #folder: URL;
  readonly #meta: PagefindMeta;
  readonly #pagefind: () => Promise<PagefindInstance>;
  readonly #removed: ReadonlySet<number>;
  readonly #texts = new Kept<number, ArticleText>();
  readonly #terms = new Kept<string, Found>(termsKept);
  /** Chunks that were fetched: Pagefind has them. */
  readonly #chunks = new Kept<string, true>();
  readonly #cards = new Kept<'cards', ArticleCard[]>();

  constructor(
    entry: SegmentEntry,
    folder: URL,
    meta: PagefindMeta,
    head: SegmentHead,
    pagefind: () => Promise<PagefindInstance>,
  ) {
    this.entry = entry;
    this.head = head;
    this.#folder = folder;
    this.#meta = meta;
    this.#pagefind = pagefind;
    this.#removed = new Set(entry.removed);
  }

  /** Where a part stands exactly. */
  find(part: Part): Promise<Found> {
    if (part.beginning) return this.begun(part.tokens);
    const term = `"${part.tokens.join(' ')}"`;
    return this.#terms.get(term, async () => {
      await this.#fetchChunks(part.tokens.flatMap((token) => chunksWith(token, this.#meta, false)));
      return this.#search(term);
    });
  }

  /** Where tokens stand side by side, the last of them any that begins so. Pagefind finds no such phrase. */
  async begun(tokens: readonly string[]): Promise<Found> {
    const last = this.#beginnings(tokens.at(-1) ?? '');
    if (tokens.length === 1) return last;
    return this.#terms.get(`"${tokens.join(' ')}…"`, async () => {
      const before = tokens.slice(0, -1).map((token) => this.#word(token));
      return sideBySide(await Promise.all([...before, last]));
    });
  }

  /** All places of a word: in quotes, Pagefind tells the first only. */
  #word(token: string): Promise<Found> {
    return this.#terms.get(`=${token}`, async () => {
      const found = new Map<number, readonly number[]>();
      for (const { hash } of chunksWith(token, this.#meta, false)) {
        const bytes = await fetchZipped(this.#chunk(hash));
        for (const [page, places] of placesIn(bytes, token)) {
          if (!this.#removed.has(page)) found.set(page, places);
        }
      }
      return found;
    });
  }

  #chunk(hash: string): URL {
    return new URL(`index/${hash}.pf_index`, this.#folder);
  }

  /** Where words begin with `token`. */
  #beginnings(token: string): Promise<Found> {
    return this.#terms.get(`${token}…`, async () => {
      const chunks = chunksWith(token, this.#meta, true).slice(0, chunksAtMost);
      await this.#fetchChunks(chunks);
      // Pagefind alone would load the first of them only.
      const pagefind = await this.#pagefind();
      await pagefind.preload([token, ...chunks.map(({ from }) => fromSortable(from))].join(' '));
      return this.#unlessShorter(token, await this.#search(token));
    });
  }

  /**
   * Nothing where Pagefind took shorter words for a beginning: where no word begins with it, it takes the longest that
   * it begins with. One article's text tells.
   */
  async #unlessShorter(token: string, found: Found): Promise<Found> {
    const [ordinal] = found.keys();
    if (ordinal === undefined) return found;
    const { title, text } = await this.text(ordinal);
    const part = { text: token, tokens: [token], length: 1, beginning: true, quoted: true };
    return findHits(`${title}\n${text}`, [{ part, beginning: true }]).length > 0 ? found : new Map();
  }

  text(ordinal: number): Promise<ArticleText> {
    return this.#texts.get(ordinal, () => fetchJson(new URL(`t/${ordinal}.json`, this.#folder)));
  }

  /** What results show of all articles but their text. */
  cards(): Promise<ArticleCard[]> {
    return this.#cards.get('cards', () => fetchJson(new URL('articles.json', this.#folder)));
  }

  async #search(term: string): Promise<Found> {
    const pagefind = await this.#pagefind();
    const { results } = await pagefind.search(term);
    const found = new Map<number, readonly number[]>();
    for (const { id, words } of results) {
      const ordinal = pageOfId(id);
      if (!this.#removed.has(ordinal)) found.set(ordinal, words);
    }
    return found;
  }

  /**
   * Fetches chunks before Pagefind does, which then has them from the browser's store. Pagefind passes over a chunk
   * that it cannot fetch as if it held nothing; here it is an error.
   */
  async #fetchChunks(chunks: readonly PagefindChunk[]): Promise<void> {
    await Promise.all(
      chunks.map(({ hash }) =>
        this.#chunks.get(hash, async () => {
          const response = await fetchFile(this.#chunk(hash));
          await response.arrayBuffer();
          return true;
        }),
      ),
    );
  }
}

/** Where a word of the first is followed by one of the second, and so on. */
function sideBySide([first = new Map(), ...others]: readonly Found[]): Found {
  const found = new Map<number, number[]>();
  for (const [ordinal, starts] of first) {
    const following = others.map((other) => new Set(other.get(ordinal)));
    const places = starts.filter((place) => following.every((its, at) => its.has(place + at + 1)));
    if (places.length > 0) found.set(ordinal, places);
  }
  return found;
}
