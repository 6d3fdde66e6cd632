import type { Archive } from '../../archive/archive.ts';
import type { Collection, Texts } from '../../archive/collection.ts';
import type { Finds } from '../../archive/store/collections.ts';
import type { Store } from '../../archive/store/store.ts';
import { sha256 } from '../../disk/hash.ts';
import type { Problem } from '../../record.ts';
import { fold } from '../../search/tokens.ts';
import type { StatedCollection } from '../../settings/collections-file.ts';
import type { HeadingCorrections } from '../../settings/heading-corrections.ts';
import type { StatedCollections } from '../../settings/load-collections.ts';
import { collectionsName } from '../../settings/settings-file.ts';
import { fileProblems, type Stated } from '../../settings/stated-lists.ts';
import { articleId } from '../../urls.ts';
import { articleOfName, howToName } from '../named-article.ts';
import { searchArticles } from './search.ts';

/* From `collections.yml` to the collections of the archive; what cannot be done of it is told. */

/** Fact of the store: of what the collections were made, and what there was to tell. */
const madeFact = 'collections-made';

interface Making {
  /** Hash of the code that searches. */
  readonly code: string;
  readonly stated: StatedCollections;
  readonly headings: HeadingCorrections;
}

/** Brings the collections of the store to what its articles and the archivist say. @returns what cannot be done */
export function keepCollections(store: Store, archive: Archive, making: Making): readonly Problem[] {
  const { stated } = making;
  const key = keyOf(store, archive, making);
  const made = JSON.parse(store.facts.get(madeFact) || '{}');
  if (made.key === key) return [...stated.problems, ...made.problems];
  const reading = new Reading(store, archive, making);
  const collections = reading.all();
  const problems = reading.problems();
  store.transaction(() => {
    store.collections.put(collections);
    store.collections.putFinds(reading.finds);
    store.facts.set(madeFact, JSON.stringify({ key, problems }));
  });
  return [...stated.problems, ...problems];
}

/** An archive without collections asks for nothing. */
function keyOf(store: Store, archive: Archive, { code, stated, headings }: Making): string {
  const { collections } = stated;
  if (collections.length === 0) return 'none';
  const asksStories = collections.some(({ value }) => value.search?.story !== undefined);
  return sha256(
    JSON.stringify([
      ...[code, headings, store.stories.articlesKey()],
      // A problem names the line of an entry.
      collections.map((entry) => [entry, stated.lineOf(entry)]),
      asksStories && archive.stories().map(({ id, members }) => [id, members]),
    ]),
  );
}

type Entry = Stated<StatedCollection>;

class Reading {
  readonly finds = new Map<string, Finds>();
  readonly #store: Store;
  readonly #archive: Archive;
  readonly #making: Making;
  readonly #unknown: string[] = [];
  readonly #unfound: string[] = [];
  readonly #alike: string[] = [];
  readonly #empty: string[] = [];

  constructor(store: Store, archive: Archive, making: Making) {
    this.#store = store;
    this.#archive = archive;
    this.#making = making;
  }

  all(): Collection[] {
    const taken = new Set<string>();
    return this.#making.stated.collections.flatMap((entry) => {
      const slug = slugOf(entry.value);
      if (taken.has(slug)) {
        this.#alike.push(`${this.#place(entry)} has the address of another, “${slug}”, and is left out`);
        return [];
      }
      taken.add(slug);
      return this.#collection(slug, entry);
    });
  }

  problems(): Problem[] {
    const told = (code: string, advice: string, sentences: readonly string[]) =>
      fileProblems({ path: collectionsName, code, advice }, sentences);
    return [
      ...told('collection-unknown', howToName, this.#unknown),
      ...told(
        'collection-search',
        'Write it as the pages of the archive have it; docs/collections.md says what can be searched for.',
        this.#unfound,
      ),
      ...told('collection-alike', 'Give one of the two another “slug”.', this.#alike),
      ...told(
        'collection-empty',
        'Name articles that the archive has, or search for others; else take the collection out.',
        this.#empty,
      ),
    ];
  }

  #collection(slug: string, entry: Entry): Collection[] {
    const { title, words = {}, articles } = entry.value;
    const named = [...new Set(articles.flatMap((name) => this.#idOf(name, entry) ?? []))];
    const isNamed = new Set(named);
    const found = this.#found(entry).filter((id) => !isNamed.has(id));
    if (named.length + found.length === 0) {
      this.#empty.push(`${this.#place(entry)} has no article, and so no page`);
      return [];
    }
    return [{ slug, titles: title, words, named, found }];
  }

  #idOf(name: string, entry: Entry): string | null {
    const article = articleOfName(this.#store, name);
    if (article.id === null) this.#unknown.push(`${this.#place(entry)} names “${name}”, ${article.why}`);
    return article.id;
  }

  #found(entry: Entry): readonly string[] {
    const { search } = entry.value;
    if (!search) return [];
    const { code, headings } = this.#making;
    const keyed = (query: string): string => sha256(`${code} ${query}`);
    const { ids, finds, faults } = searchArticles(search, {
      archive: this.#archive,
      headings,
      findsOf: (query) =>
        new Map([...this.#store.collections.finds(keyed(query)), ...(this.finds.get(keyed(query)) ?? [])]),
    });
    if (search.query !== undefined) {
      const key = keyed(search.query);
      this.finds.set(key, new Map([...(this.finds.get(key) ?? []), ...finds]));
    }
    this.#unfound.push(...faults.map((fault) => `${this.#place(entry)} ${fault}`));
    return ids;
  }

  #place(entry: Entry): string {
    const line = this.#making.stated.lineOf(entry);
    return line === null ? 'A collection' : `The collection in line ${line}`;
  }
}

/** Characters of an address that is made of a title. */
const longest = 60;

/** Titles in other letters than Latin ones give an id, as those have no letters that an address is read in. */
function slugOf({ slug, title }: StatedCollection): string {
  if (slug !== undefined) return slug;
  const text = ownTitle(title);
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const isLatin = words.length > 0 && words.every((word) => /^[a-z0-9]+$/u.test(word));
  return isLatin ? words.join('-').slice(0, longest).replace(/-$/u, '') : articleId(`collection:${text}`);
}

const ownTitle = (titles: Texts): string =>
  titles.default ?? Object.values(titles).find((title) => title !== undefined) ?? '';
