import { CachedPromises } from '../../cached.ts';
import {
  type FormHeads,
  type Manifest,
  type SearchStories,
  type SegmentEntry,
  type SegmentHead,
  storiesFolder,
} from '../format.ts';
import { fetchJson, fetchText } from './fetch.ts';
import { OtherFormsTable } from './other-forms.ts';
import { type PagefindInstance, startPagefind } from './pagefind/program.ts';
import { Segment } from './segment.ts';

/** The search index of a site: has the segments, and opens those that are needed. */
export class SearchArchive {
  /** Oldest first. */
  readonly entries: readonly SegmentEntry[];
  /** Changes with whatever the archive holds. */
  readonly state: string;
  readonly #folder: URL;
  readonly #heads: Manifest['heads'];
  readonly #segments = new CachedPromises<string, Segment>();
  readonly #formsFile: string | null;
  readonly #forms = new CachedPromises<string, OtherFormsTable>();
  readonly #storiesFile: string | null;
  readonly #stories = new CachedPromises<string, SearchStories>();

  constructor({ segments, heads, forms, stories }: Manifest, folder: URL) {
    this.entries = segments;
    this.state = JSON.stringify([segments, forms, stories]);
    this.#storiesFile = stories;
    this.#heads = heads;
    this.#formsFile = forms;
    this.#folder = folder;
  }

  /**
   * @param folder the site's `search/`.
   * @param preloaded the manifest's address on a page that has the browser fetch it beforehand.
   */
  static async open(folder: URL, preloaded: URL | null = null): Promise<SearchArchive> {
    const manifest = preloaded
      ? await fetchJson<Manifest>(preloaded)
      : // The only file that changes in place.
        await fetchJson<Manifest>(new URL('manifest.json', folder), 'no-cache');
    return new SearchArchive(manifest, folder);
  }

  segment(entry: SegmentEntry): Promise<Segment> {
    return this.#segments.get(entry.key, async () => {
      const folder = new URL(`${entry.key}/`, this.#folder);
      const started = new CachedPromises<'pagefind', PagefindInstance>();
      const pagefind = () =>
        started.get('pagefind', () => startPagefind(new URL('pagefind/', this.#folder), folder, entry.key));
      const head = this.#heads[entry.key] ?? (await fetchJson<SegmentHead>(new URL('head.json', folder)));
      return new Segment(entry, folder, head, pagefind);
    });
  }

  /** Lets a segment know who is credited in its articles, what they are about, and which stories they tell. */
  async addFacets(segment: Segment): Promise<void> {
    if (segment.facts.hasFacets) return;
    const file = this.#storiesFile;
    const address = new URL(`${storiesFolder}${file}`, this.#folder);
    const [facets, told] = await Promise.all([
      segment.facets(),
      file === null ? null : this.#stories.get(file, () => fetchJson<SearchStories>(address)),
    ]);
    const stories = (told?.segments[segment.entry.key] ?? []).map(([ordinal, number]) => {
      const { id, name, titles } = told?.stories[number] ?? { id: '', name: '' };
      const title = titles?.[document.documentElement.lang] ?? titles?.default ?? name;
      return [ordinal, { id, name: title }] as const;
    });
    segment.facts.addFacets(facets, new Map(stories));
  }

  /** Other forms of names and words; null where the archive has none. */
  async forms(): Promise<OtherFormsTable | null> {
    const file = this.#formsFile;
    if (file === null) return null;
    const folder = new URL('forms/', this.#folder);
    return this.#forms.get(file, async () => {
      const heads = await fetchJson<FormHeads>(new URL(file, folder));
      const fetchForms = (name: string) => fetchText(new URL(name, folder));
      return new OtherFormsTable(heads, fetchForms, document.documentElement.lang);
    });
  }
}
