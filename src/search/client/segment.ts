import type { ArticleCard, ArticleText, SegmentEntry, SegmentHead } from '../format.ts';
import { type PagefindMeta, readPagefindMeta } from '../pagefind-meta.ts';

/** A file of the search folder; rejects where it cannot be had. */
export async function fetchFile(url: URL, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${response.url}`);
  return response;
}

async function fetchJson<T>(url: URL): Promise<T> {
  return (await fetchFile(url)).json();
}

/** A segment as the browser knows it. Nothing is fetched twice, and nothing before it is needed. */
export class Segment {
  readonly entry: SegmentEntry;
  readonly folder: URL;
  readonly meta: PagefindMeta;
  readonly head: SegmentHead;
  readonly #ordinals: ReadonlyMap<string, number>;
  readonly #texts = new Map<number, Promise<ArticleText>>();
  #cards: Promise<ArticleCard[]> | undefined;

  constructor(entry: SegmentEntry, folder: URL, meta: PagefindMeta, head: SegmentHead) {
    this.entry = entry;
    this.folder = folder;
    this.meta = meta;
    this.head = head;
    const removed = new Set(entry.removed);
    this.#ordinals = new Map(
      meta.pages.flatMap((id, ordinal) => (removed.has(ordinal) ? [] : [[id, ordinal] as const])),
    );
  }

  /** The ordinal of the article that Pagefind calls `id`; nothing for one that was struck out. */
  ordinalOf(id: string): number | undefined {
    return this.#ordinals.get(id);
  }

  text(ordinal: number): Promise<ArticleText> {
    const known = this.#texts.get(ordinal);
    if (known) return known;
    const text = fetchJson<ArticleText>(new URL(`t/${ordinal}.json`, this.folder));
    this.#texts.set(ordinal, text);
    text.catch(() => this.#texts.delete(ordinal));
    return text;
  }

  /** What results show of all articles but their text. */
  async cards(): Promise<ArticleCard[]> {
    this.#cards ??= fetchJson<ArticleCard[]>(new URL('articles.json', this.folder));
    try {
      return await this.#cards;
    } catch (error) {
      this.#cards = undefined;
      throw error;
    }
  }
}

/** Fetches what a query needs to know of a segment before it is searched. */
export async function openSegment(entry: SegmentEntry, search: URL): Promise<Segment> {
  const folder = new URL(`${entry.key}/`, search);
  const [meta, head] = await Promise.all([
    fetchFile(new URL(`pagefind.${entry.meta}.pf_meta`, folder))
      .then(unzip)
      .then(readPagefindMeta),
    fetchJson<SegmentHead>(new URL('head.json', folder)),
  ]);
  return new Segment(entry, folder, meta, head);
}

async function unzip(response: Response): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array();
  const stream = response.body.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
