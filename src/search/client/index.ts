import type { Manifest } from '../format.ts';
import type { Part } from '../query.ts';
import { type PagefindInstance, type PagefindResult, startPagefind } from './pagefind.ts';
import { fetchFile, openSegment, type Segment } from './segment.ts';

/** The articles of a segment that have a part, by ordinal, with the places where it stands. */
export type Found = ReadonlyMap<number, readonly number[]>;

/** Chunks of one segment that are loaded for one beginning: more would be nearly all words with one letter. */
const chunksAtMost = 16;

/** The index of a site in the browser: Pagefind with all its segments merged. */
export class SearchIndex {
  readonly segments: readonly Segment[];
  readonly #pagefind: PagefindInstance;
  readonly #known = new Map<string, Promise<Found[]>>();

  constructor(segments: readonly Segment[], pagefind: PagefindInstance) {
    this.segments = segments;
    this.#pagefind = pagefind;
  }

  static async open(folder: URL): Promise<SearchIndex> {
    const [manifest, pagefind] = await Promise.all([
      fetchFile(new URL('manifest.json', folder), 'no-cache').then(
        (response): Promise<Manifest> => response.json(),
      ),
      startPagefind(new URL('pagefind/', folder)),
    ]);
    const segments = await Promise.all(manifest.segments.map((entry) => openSegment(entry, folder)));
    await Promise.all(
      segments.map(({ folder: its, entry }, at) =>
        pagefind.mergeIndex(its.href, {
          language: 'und',
          metaCacheTag: entry.key,
          // Pagefind gives a page with a phrase the score 1: weighted so, it tells the segment.
          indexWeight: at + 1,
        }),
      ),
    );
    return new SearchIndex(segments, pagefind);
  }

  /** Where a part stands exactly, segment by segment. */
  find(part: Part): Promise<Found[]> {
    const [token = ''] = part.tokens;
    if (part.beginning) return this.beginnings(token);
    const term = `"${part.tokens.join(' ')}"`;
    return this.#remember(term, async () => {
      const { results } = await this.#pagefind.search(term);
      return this.#bySegment(results, ({ score, id }) => {
        const segment = Math.round(score) - 1;
        return this.segments[segment]?.ordinalOf(id) === undefined ? [] : [segment];
      });
    });
  }

  /**
   * Where words begin with `token`, segment by segment. A segment that has no such word may be given with others:
   * Pagefind then takes the longest word that begins `token`.
   */
  beginnings(token: string): Promise<Found[]> {
    return this.#remember(token, async () => {
      await this.#pagefind.preload(this.#chunksWith(token).join(' '));
      const { results } = await this.#pagefind.search(token);
      return this.#bySegment(results, ({ id }) =>
        [...this.segments.keys()].filter((segment) => this.segments[segment]?.ordinalOf(id) !== undefined),
      );
    });
  }

  /** A word of every chunk that may hold words with one beginning; Pagefind would load but the first of them. */
  #chunksWith(beginning: string): string[] {
    const words = new Set([beginning]);
    for (const { meta } of this.segments) {
      const chunks = meta.chunks.filter(({ from, to }) => {
        const low = from.slice(0, beginning.length);
        return low <= beginning && beginning.slice(0, to.length) <= to;
      });
      for (const { from } of chunks.slice(0, chunksAtMost)) words.add(from);
    }
    return [...words];
  }

  #bySegment(
    results: readonly PagefindResult[],
    segmentsOf: (result: PagefindResult) => readonly number[],
  ): Found[] {
    const found = this.segments.map(() => new Map<number, readonly number[]>());
    for (const result of results) {
      for (const segment of segmentsOf(result)) {
        const ordinal = this.segments[segment]?.ordinalOf(result.id);
        if (ordinal !== undefined) found[segment]?.set(ordinal, result.words);
      }
    }
    return found;
  }

  #remember(term: string, find: () => Promise<Found[]>): Promise<Found[]> {
    const known = this.#known.get(term);
    if (known) return known;
    const found = find();
    this.#known.set(term, found);
    found.catch(() => this.#known.delete(term));
    return found;
  }
}
