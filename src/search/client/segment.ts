import { articleFolder, idLength } from '../../article-folder.ts';
import { CachedPromises } from '../../cached.ts';
import {
  type ArticleText,
  type CitedCard,
  facetsFile,
  idsAFile,
  idsFile,
  type SegmentEntry,
  type SegmentFacets,
  type SegmentHead,
  textFile,
} from '../format.ts';
import { chunkName, pageOfId } from '../pagefind/meta.ts';
import type { Part } from '../query/part.ts';
import { readArticleFile } from './article-file.ts';
import { Facts } from './facts.ts';
import { fetchJson, fetchText, fetchZipped } from './fetch.ts';
import { beginningsIn, placesIn } from './pagefind/chunk.ts';
import { chunksWith } from './pagefind/chunks.ts';
import type { PagefindInstance } from './pagefind/program.ts';

/** The articles of a segment that have a part, by ordinal, with places where it stands, counted in tokens. */
export type Found = ReadonlyMap<number, readonly number[]>;

/** Chunks that are loaded for one beginning: more would be nearly all words with one letter. */
const chunksAtMost = 64;

/** Words and phrases whose places are cached, and chunks, which have ten kilobytes each. */
const cachedAtMost = { terms: 200, chunks: 200 } as const;

/** A segment as the browser has it. Nothing is fetched twice, and nothing before it is needed. */
export class Segment {
  readonly entry: SegmentEntry;
  readonly head: SegmentHead;
  readonly facts: Facts;
  readonly #folder: URL;
  readonly #pagefind: () => Promise<PagefindInstance>;
  /** Pagefind, once it is there. */
  #program: PagefindInstance | null = null;
  readonly #removed: ReadonlySet<number>;
  readonly #ids = new CachedPromises<number, string>();
  readonly #texts = new CachedPromises<number, ArticleText>();
  readonly #textFiles = new CachedPromises<number, readonly ArticleText[]>();
  readonly #terms = new CachedPromises<string, Found>(cachedAtMost.terms);
  readonly #chunks = new CachedPromises<number, Uint8Array>(cachedAtMost.chunks);
  readonly #cards = new CachedPromises<'cards', CitedCard[]>();
  readonly #facets = new CachedPromises<'facets', SegmentFacets>();

  constructor(
    entry: SegmentEntry,
    folder: URL,
    head: SegmentHead,
    pagefind: () => Promise<PagefindInstance>,
  ) {
    this.entry = entry;
    this.head = head;
    this.facts = new Facts(entry, head);
    this.#folder = folder;
    this.#pagefind = pagefind;
    this.#removed = new Set(entry.removed);
  }

  /** Fetches Pagefind's program; where it cannot be had, what stands exactly is found without it. */
  async start(): Promise<void> {
    this.#program = await this.#pagefind().catch(() => null);
  }

  /**
   * Where a part stands exactly; of each article the first such place. Pagefind finds it, once it is there. The
   * first search does not wait for it, as it is longer than all else that one fetches: the chunks that it would search
   * are read here.
   */
  find(part: Part): Promise<Found> {
    if (part.beginning) return this.begun(part.tokens);
    const term = `"${part.tokens.join(' ')}"`;
    return this.#terms.get(term, async () => {
      if (this.#program) {
        await this.#fetchChunks(part.tokens.flatMap((token) => this.#chunksWith(token)));
        return this.#search(this.#program, term);
      }
      const words = await Promise.all(part.tokens.map((token) => this.#word(token)));
      return firstPlaces(sideBySide(words), part);
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

  /** All places where a part stands exactly, or begins so where any word will do that does. */
  async places({ tokens, beginning }: Part): Promise<Found> {
    const words = tokens.map((token, at) =>
      beginning && at === tokens.length - 1 ? this.#beginnings(token) : this.#word(token),
    );
    return sideBySide(await Promise.all(words));
  }

  /** Whether so many words begin as the last of a part does that not all of them are looked at. */
  isCut({ tokens, beginning }: Part): boolean {
    const chunks = chunksWith(tokens.at(-1) ?? '', this.head.chunks, true);
    return beginning && chunks.length > chunksAtMost;
  }

  #word(token: string): Promise<Found> {
    return this.#terms.get(`=${token}`, async () => {
      const found = new Map<number, readonly number[]>();
      for (const chunk of this.#chunksWith(token)) {
        this.#add(placesIn(await this.#chunk(chunk), token), found);
      }
      return found;
    });
  }

  /**
   * Where words begin with `token`, read from the chunks: Pagefind loads the first of them only, tells not all places, and
   * where no word begins so it takes the longest word that `token` begins with.
   */
  #beginnings(token: string): Promise<Found> {
    return this.#terms.get(`${token}…`, async () => {
      const found = new Map<number, readonly number[]>();
      const chunks = chunksWith(token, this.head.chunks, true).slice(0, chunksAtMost);
      for (const bytes of await Promise.all(chunks.map((chunk) => this.#chunk(chunk))))
        this.#add(beginningsIn(bytes, token), found);
      return found;
    });
  }

  #add(places: ReadonlyMap<number, readonly number[]>, found: Map<number, readonly number[]>): void {
    for (const [page, its] of places) {
      if (this.#removed.has(page)) continue;
      const before = found.get(page);
      found.set(page, before ? [...before, ...its].sort((a, b) => a - b) : its);
    }
  }

  #chunksWith = (token: string): number[] => chunksWith(token, this.head.chunks, false);

  /**
   * Fetches chunks before Pagefind does, which then has them from the browser's store: it passes over a chunk that it
   * cannot fetch as if it held nothing; here it is an error.
   */
  #fetchChunks = (chunks: readonly number[]): Promise<unknown> =>
    Promise.all(chunks.map((chunk) => this.#chunk(chunk)));

  #chunk(number: number): Promise<Uint8Array> {
    const url = new URL(`index/${chunkName(number)}.pf_index`, this.#folder);
    return this.#chunks.get(number, () => fetchZipped(url));
  }

  /** An article as results show it: from its own Markdown, or from a file that it has with others. */
  text(ordinal: number): Promise<ArticleText> {
    const { textsAFile } = this.head;
    return this.#texts.get(ordinal, async () => {
      if (textsAFile === null) {
        const id = await this.#idOf(ordinal);
        const file = await fetchText(new URL(`../../${articleFolder(id)}index.md`, this.#folder));
        return readArticleFile(id, file);
      }
      const texts = await this.#textFile(Math.floor(ordinal / textsAFile));
      return texts[ordinal % textsAFile] ?? readArticleFile('', '');
    });
  }

  async #idOf(ordinal: number): Promise<string> {
    const number = Math.floor(ordinal / idsAFile);
    const url = new URL(idsFile(number), this.#folder);
    const ids = await this.#ids.get(number, () => fetchText(url));
    const from = (ordinal % idsAFile) * idLength;
    return ids.slice(from, from + idLength);
  }

  #textFile(number: number): Promise<readonly ArticleText[]> {
    const url = new URL(textFile(number), this.#folder);
    return this.#textFiles.get(number, async () =>
      JSON.parse(new TextDecoder().decode(await fetchZipped(url))),
    );
  }

  /** Results show this of all articles, and their text besides. */
  cards(): Promise<CitedCard[]> {
    return this.#cards.get('cards', () => fetchJson(new URL('articles.json', this.#folder)));
  }

  facets(): Promise<SegmentFacets> {
    return this.#facets.get('facets', () => fetchJson(new URL(facetsFile, this.#folder)));
  }

  async #search(pagefind: PagefindInstance, term: string): Promise<Found> {
    const { results } = await pagefind.search(term);
    const found = new Map<number, readonly number[]>();
    for (const { id, words } of results) {
      const ordinal = pageOfId(id);
      if (!this.#removed.has(ordinal)) found.set(ordinal, words);
    }
    return found;
  }
}

/** Of each article the places of a part's tokens where it stands first. */
const firstPlaces = (found: Found, { tokens }: Part): Found =>
  new Map([...found].map(([ordinal, [first = 0]]) => [ordinal, tokens.map((_, at) => first + at)]));

/** Where a word of the first is followed by one of the second, and so on. */
function sideBySide([first = new Map(), ...others]: readonly Found[]): Found {
  if (others.length === 0) return first;
  const found = new Map<number, number[]>();
  for (const [ordinal, starts] of first) {
    const following = others.map((other) => new Set(other.get(ordinal)));
    const places = starts.filter((place) => following.every((its, at) => its.has(place + at + 1)));
    if (places.length > 0) found.set(ordinal, places);
  }
  return found;
}
