import { articleFolder, idLength } from '../../article-folder.ts';
import { CachedPromises } from '../../cached.ts';
import {
  type ArticleCard,
  type ArticleText,
  chunkFile,
  idsAFile,
  idsFile,
  type SegmentEntry,
  type SegmentHead,
  textFile,
} from '../format.ts';
import { readArticleFile } from './article-file.ts';
import { Chunk, summed } from './chunk.ts';
import { chunksWith } from './chunks-with.ts';
import { fetchFile, fetchJson, fetchZipped } from './fetch.ts';
import type { Part } from './query.ts';

/** The articles of a segment that have a part, by ordinal, with places where it stands, counted in tokens. */
export type Found = ReadonlyMap<number, readonly number[]>;

/** Chunks that are loaded for one beginning: more would be nearly all words with one letter. */
const chunksAtMost = 64;

/** Words and phrases whose places are cached, and chunks, which have some ten kilobytes each. */
const cachedAtMost = { terms: 200, chunks: 200 } as const;

/** A segment as the browser has it. Nothing is fetched twice, and nothing before it is needed. */
export class Segment {
  readonly entry: SegmentEntry;
  readonly head: SegmentHead;
  /** Of each article, by ordinal, as `dateNumber` has it. */
  readonly dates: readonly number[];
  readonly #folder: URL;
  readonly #removed: ReadonlySet<number>;
  readonly #ids = new CachedPromises<number, string>();
  readonly #texts = new CachedPromises<number, ArticleText>();
  readonly #textFiles = new CachedPromises<number, readonly ArticleText[]>();
  readonly #terms = new CachedPromises<string, Found>(cachedAtMost.terms);
  readonly #chunks = new CachedPromises<number, Chunk>(cachedAtMost.chunks);
  readonly #cards = new CachedPromises<'cards', ArticleCard[]>();

  constructor(entry: SegmentEntry, folder: URL, head: SegmentHead) {
    this.entry = entry;
    this.head = head;
    this.dates = summed(head.dateSteps);
    this.#folder = folder;
    this.#removed = new Set(entry.removed);
  }

  /** Where a part stands exactly; of each article the first such place. */
  find(part: Part): Promise<Found> {
    if (part.beginning) return this.begun(part.tokens);
    return this.#terms.get(`"${part.tokens.join(' ')}"`, async () => {
      const words = await Promise.all(part.tokens.map((token) => this.#word(token)));
      return firstPlaces(sideBySide(words), part);
    });
  }

  /** Where tokens stand side by side, the last of them any that begins so. */
  async begun(tokens: readonly string[]): Promise<Found> {
    const last = this.#beginnings(tokens.at(-1) ?? '');
    if (tokens.length === 1) return last;
    return this.#terms.get(`"${tokens.join(' ')}…"`, async () => {
      const before = tokens.slice(0, -1).map((token) => this.#word(token));
      return sideBySide(await Promise.all([...before, last]));
    });
  }

  #word(token: string): Promise<Found> {
    return this.#terms.get(`=${token}`, async () => {
      const [chunk] = await this.#chunksWith(token, false);
      return this.#staying(chunk ? [chunk.placesOf(token)] : []);
    });
  }

  /** Where words begin with `token`. */
  #beginnings(token: string): Promise<Found> {
    return this.#terms.get(`${token}…`, async () => {
      const chunks = await this.#chunksWith(token, true);
      return this.#staying(chunks.flatMap((chunk) => chunk.begunBy(token)));
    });
  }

  /** The places of some words together, in the articles that are not struck out. */
  #staying(words: readonly Found[]): Found {
    const found = new Map<number, readonly number[]>();
    for (const [ordinal, places] of words.flatMap((word) => [...word])) {
      if (this.#removed.has(ordinal)) continue;
      const before = found.get(ordinal);
      found.set(ordinal, before ? [...before, ...places].sort((a, b) => a - b) : places);
    }
    return found;
  }

  #chunksWith(token: string, beginning: boolean): Promise<Chunk[]> {
    const chunks = chunksWith(token, this.head.chunks, beginning).slice(0, chunksAtMost);
    return Promise.all(chunks.map((chunk) => this.#chunk(chunk)));
  }

  #chunk(number: number): Promise<Chunk> {
    const url = new URL(chunkFile(number), this.#folder);
    return this.#chunks.get(number, async () => new Chunk(await fetchZipped(url)));
  }

  /** An article as results show it: from its own Markdown, or from a file that it has with others. */
  text(ordinal: number): Promise<ArticleText> {
    const { textsAFile } = this.head;
    return this.#texts.get(ordinal, async () => {
      if (textsAFile === null) {
        const id = await this.#idOf(ordinal);
        const file = await fetchFile(new URL(`../../${articleFolder(id)}index.md`, this.#folder));
        return readArticleFile(id, await file.text());
      }
      const texts = await this.#textFile(Math.floor(ordinal / textsAFile));
      return texts[ordinal % textsAFile] ?? readArticleFile('', '');
    });
  }

  async #idOf(ordinal: number): Promise<string> {
    const number = Math.floor(ordinal / idsAFile);
    const url = new URL(idsFile(number), this.#folder);
    const ids = await this.#ids.get(number, async () => (await fetchFile(url)).text());
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
  cards(): Promise<ArticleCard[]> {
    return this.#cards.get('cards', () => fetchJson(new URL('articles.json', this.#folder)));
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
