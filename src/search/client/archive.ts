import type { Manifest, SegmentEntry, SegmentHead } from '../format.ts';
import { readPagefindMeta } from '../pagefind-meta.ts';
import { fetchJson, fetchZipped, Kept } from './fetch.ts';
import { startPagefind } from './pagefind.ts';
import { Segment } from './segment.ts';

/** The search index of a site: knows its segments, and opens those that are needed. */
export class SearchArchive {
  /** Oldest first. */
  readonly entries: readonly SegmentEntry[];
  readonly #folder: URL;
  readonly #segments = new Kept<string, Segment>();

  constructor(entries: readonly SegmentEntry[], folder: URL) {
    this.entries = entries;
    this.#folder = folder;
  }

  /** @param folder the site's `search/`. */
  static async open(folder: URL): Promise<SearchArchive> {
    // The only file that changes in place.
    const manifest = await fetchJson<Manifest>(new URL('manifest.json', folder), 'no-cache');
    return new SearchArchive(manifest.segments, folder);
  }

  segment(entry: SegmentEntry): Promise<Segment> {
    return this.#segments.get(entry.key, async () => {
      const folder = new URL(`${entry.key}/`, this.#folder);
      const [meta, head, pagefind] = await Promise.all([
        fetchZipped(new URL(`pagefind.${entry.meta}.pf_meta`, folder)).then(readPagefindMeta),
        fetchJson<SegmentHead>(new URL('head.json', folder)),
        startPagefind(new URL('pagefind/', this.#folder), folder, entry.key),
      ]);
      return new Segment(entry, folder, meta, head, pagefind);
    });
  }
}
