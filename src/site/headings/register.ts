import { once } from '../../cached.ts';
import type { UiLanguage } from '../../ui-languages.ts';
import { headingAnchor, letterPath, type SitePath } from '../../urls.ts';
import { inQuarters } from '../quarters.ts';
import { type Heading, headingsOf, type Joined } from './join.ts';
import type { Keyed } from './keyed.ts';
import { byLetter, type Letter, letterOf } from './letters.ts';

/*
 * All names, or all subjects, of an archive, and where each has its place: a page of its own from some articles on, else a
 * section in the list of its letter. A list holds an entry for every key, whatever it is joined with, so that the
 * address of a key is there for as long as any article states it.
 */

/** From so many articles on a heading has a page of its own. */
const fewest = 5;

/** A list holds so many lines before all that it says of its entries moves into parts. */
const listLimit = 400;

/** The keys that begin with one letter, or a quarter of them by their ids, or a quarter of that. */
export interface HeadingList {
  readonly letter: Letter;
  /** `''` for all of the letter, `13` for the third part of the first. */
  readonly part: string;
  readonly keys: readonly Keyed[];
  /** These say all of the keys, where there are any. */
  readonly parts: readonly HeadingList[];
}

/** The addresses of a kind of headings. */
export interface HeadingPaths {
  readonly page: (id: string) => SitePath;
  readonly index: (ui: UiLanguage) => SitePath;
}

interface RegisterOptions extends HeadingPaths {
  readonly keyed: ReadonlyMap<string, Keyed>;
  readonly joined: readonly Joined[];
  /** These have pages of their own, however few their articles are. */
  readonly always?: ReadonlySet<string>;
  /** The headings as they are found at last, where more becomes known when the search is made. */
  readonly found?: (register: Register) => readonly Heading[];
}

export class Register {
  readonly keyed: ReadonlyMap<string, Keyed>;
  /** In the order of their ids. */
  readonly headings: readonly Heading[];
  readonly paths: HeadingPaths;
  readonly #always: ReadonlySet<string>;
  readonly #byKey: ReadonlyMap<string, Heading>;
  readonly #found: () => readonly Heading[];
  readonly #foundByKey = once(() => byKey(this.found));
  readonly #entries = once(() => new Map(this.lists.flatMap(entriesIn)));
  readonly #lists = once(() => listsOf([...this.keyed.values()], (id) => this.hasPage(id)));

  constructor({ keyed, joined, always = new Set(), found, page, index }: RegisterOptions) {
    this.keyed = keyed;
    this.headings = headingsOf(keyed, joined);
    this.paths = { page, index };
    this.#always = always;
    this.#byKey = byKey(this.headings);
    this.#found = found ? once(() => found(this)) : () => this.headings;
  }

  /** The headings, with all that is found to be one. Waits for the search where they are people. */
  get found(): readonly Heading[] {
    return this.#found();
  }

  /** The heading of a key, as far as it is known before the search is made. */
  headingOf(id: string): Heading | undefined {
    return this.#byKey.get(id);
  }

  /** The heading of a key, with all that is found to be one. */
  foundOf(id: string): Heading | undefined {
    return this.#foundByKey().get(id);
  }

  /** Whether a page stands at the address of a key: of its heading, or one that leads on to it. */
  hasPage(id: string): boolean {
    const own = this.keyed.get(id)?.articles.length ?? 0;
    const heading = this.#byKey.get(id);
    const count = heading?.id === id ? heading.articles.length : own;
    return count >= fewest || this.#always.has(id);
  }

  /** By letter. */
  get lists(): readonly HeadingList[] {
    return this.#lists();
  }

  /** Where a key has its place, for a reader of an interface language; null for one that no article has. */
  placeOf(id: string, ui: UiLanguage): SitePath | null {
    if (this.hasPage(id)) return this.paths.page(id);
    const list = this.#entries().get(id);
    return list
      ? `${letterPath(this.paths.index(ui), list.letter.slug, list.part)}#${headingAnchor(id)}`
      : null;
  }
}

const byKey = (headings: readonly Heading[]): Map<string, Heading> =>
  new Map(headings.flatMap((heading) => heading.keys.map(({ id }) => [id, heading] as const)));

function listsOf(keys: readonly Keyed[], hasPage: (id: string) => boolean): HeadingList[] {
  const letters = new Map(keys.map(({ id, name }) => [id, letterOf(name)]));
  return [...Map.groupBy(keys, ({ id }) => letters.get(id)?.slug)]
    .flatMap(([, own]) => {
      const letter = letters.get(own[0]?.id ?? '');
      return letter ? divided({ letter, part: '', keys: own, parts: [] }, hasPage) : [];
    })
    .sort((a, b) => byLetter(a.letter, b.letter));
}

function divided(list: HeadingList, hasPage: (id: string) => boolean): HeadingList {
  const lines = list.keys.reduce((sum, { id, articles }) => sum + 1 + (hasPage(id) ? 0 : articles.length), 0);
  if (lines <= listLimit) return list;
  const parts = inQuarters(list.keys, list.part.length)
    .map((keys, quarter) => ({
      letter: list.letter,
      part: `${list.part}${quarter + 1}`,
      keys,
      parts: [],
    }))
    .filter(({ keys }) => keys.length > 0);
  return { ...list, parts: parts.map((part) => divided(part, hasPage)) };
}

/** The list that says all of a key. */
const entriesIn = (list: HeadingList): [string, HeadingList][] =>
  list.parts.length > 0
    ? list.parts.flatMap(entriesIn)
    : list.keys.map(({ id }): [string, HeadingList] => [id, list]);
