import type { Store } from '../../archive/store/store.ts';
import type { StoryTitles } from '../../archive/story.ts';
import type { Problem } from '../../record.ts';
import { type StatedStories, storyProblems } from '../../settings/load-stories.ts';
import type { Stated } from '../../settings/stated-lists.ts';
import type { StoryCorrections } from '../../stories/corrections.ts';
import { articleOfName, howToName } from '../named-article.ts';
import { Groups } from './groups-apart.ts';

/* From the articles that `stories.yml` names to those of the archive; what cannot be done of it is told. */

/** The archivist’s word on stories, by ids. */
export interface Rulings extends StoryCorrections {
  /** The titles of the story that an article is of, in the order of the file. */
  readonly names: readonly Named[];
  readonly problems: readonly Problem[];
}

interface Named {
  readonly id: string;
  readonly title: StoryTitles;
  /** Where the file says so, as the beginning of a sentence. */
  readonly place: string;
  /** As the archivist names the article. */
  readonly article: string;
}

const toBeShown =
  'Join the article to others, or take the name out: where a story has two names the first is shown.';
const toTakeOut = 'Take one of the two out; docs/stories.md says what each field means.';

class Reading {
  readonly #store: Store;
  readonly #stated: StatedStories;
  readonly #unknown: string[] = [];
  readonly #contradictions: string[] = [];

  constructor(store: Store, stated: StatedStories) {
    this.#store = store;
    this.#stated = stated;
  }

  place(entry: Stated<unknown>): string {
    const line = this.#stated.lineOf(entry);
    return line === null ? `“${entry.list}”` : `Line ${line}`;
  }

  /** The id of an article; null where the name means none or several, which is told. */
  idOf(article: string, entry: Stated<unknown>): string | null {
    const named = articleOfName(this.#store, article);
    if (named.id === null) this.#unknown.push(`${this.place(entry)} names “${article}”, ${named.why}`);
    return named.id;
  }

  /** The ids of a list of articles, each once; none where that leaves less than two. */
  idsOf(entry: Stated<readonly string[]>): readonly string[] {
    const ids = new Set(entry.value.flatMap((article) => this.idOf(article, entry) ?? []));
    return ids.size < 2 ? [] : [...ids];
  }

  contradict(entry: Stated<unknown>, other: Stated<unknown>, what: string): void {
    this.#contradictions.push(`${this.place(entry)} contradicts ${this.place(other).toLowerCase()}: ${what}`);
  }

  problems(): Problem[] {
    return [
      ...storyProblems('stories-unknown', this.#unknown, howToName),
      ...storyProblems('stories-contradiction', this.#contradictions, toTakeOut),
    ];
  }
}

/**
 * The articles of the archive that `stories.yml` speaks of. Where it contradicts itself, what keeps articles apart goes
 * before what joins them, as a reader trusts a story that lacks an article more than one that has a wrong one.
 */
export function rulingsOf(store: Store, stated: StatedStories): Rulings {
  const reading = new Reading(store, stated);
  const forbidden = new Map(
    stated.forbid.flatMap((entry) => {
      const id = reading.idOf(entry.value, entry);
      return id === null ? [] : [[id, entry] as const];
    }),
  );
  const splits = stated.split.map((entry) => ({ entry, ids: reading.idsOf(entry) }));
  const groups = new Groups(splits.map(({ ids }) => ids));
  const join = stated.join.flatMap((entry): (readonly string[])[] => {
    const ids = reading.idsOf(entry).filter((id) => {
      const other = forbidden.get(id);
      if (other)
        reading.contradict(entry, other, `“${other.value}” is to be of no story, and is joined to none`);
      return !other;
    });
    const split = groups.join(ids);
    const other = split === null ? undefined : splits[split]?.entry;
    if (other) reading.contradict(entry, other, 'it joins what that splits, and nothing of it is joined');
    return other ? [] : [ids];
  });
  const names = stated.names.flatMap((entry): Named[] => {
    const { article, title } = entry.value;
    const id = reading.idOf(article, entry);
    return id === null ? [] : [{ id, title, place: reading.place(entry), article }];
  });
  return {
    join,
    split: splits.flatMap(({ ids }) => (ids.length > 1 ? [ids] : [])),
    forbid: [...forbidden.keys()],
    names,
    problems: [...stated.problems, ...reading.problems()],
  };
}

/** The archivist believes that each name is shown: where one is not, it is told. */
export function nameProblems({ stories }: Store, { names }: Rulings): Problem[] {
  const namedBy = new Map<string, Named>();
  const unused = names.flatMap((named): string[] => {
    const story = stories.storyOf(named.id);
    if (story === null) return [`${named.place} names the story of “${named.article}”, which is of no story`];
    const before = namedBy.get(story);
    if (before) return [`${named.place} names a story that ${before.place.toLowerCase()} names, too`];
    namedBy.set(story, named);
    return [];
  });
  return storyProblems('stories-unused', unused, toBeShown);
}
