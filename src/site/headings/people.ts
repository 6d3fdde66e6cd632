import type { ArticleSummary } from '../../archive/archive.ts';
import { cached } from '../../cached.ts';
import { articleIdPattern, type Contributor, type ContributorRole } from '../../record.ts';
import { personId } from '../../search/headings/keys.ts';
import type { NameGroup } from '../../search/index/names/groups.ts';
import type { NameCorrections } from '../../settings/name-corrections.ts';
import { idOfAddress, peoplePath, personPath } from '../../urls.ts';
import { countBy } from '../count-by.ts';
import { pageLimit } from '../periods.ts';
import { Groups, type Heading, merged } from './join.ts';
import { keyedBy } from './keyed.ts';
import { Register } from './register.ts';

/* Those who are credited, by their names. Houses and accounts have pages as persons do, and stand apart in the index. */

export type PersonKind = NonNullable<Contributor['kind']>;

/** The names that articles gloss in another script; they are known when the search is made. */
type Glosses = () => readonly NameGroup[];

/**
 * All who are credited. Names are one that fold to one key, that `names.yml` says are the same, or of which articles
 * gloss one by the other.
 */
export const peopleOf = (
  articles: readonly ArticleSummary[],
  { same, namesakes }: NameCorrections,
  glosses: Glosses,
): Register =>
  new Register({
    keyed: keyedBy(articles, ({ contributors }) => contributors.map(({ name }) => name), personId),
    joined: same.map((spellings) => ({ ids: spellings.map(personId), name: spellings[0] ?? null })),
    always: new Set(namesakes.map(({ name }) => personId(name))),
    found: (register) =>
      joinGlossed(register, glosses(), new Set(namesakes.map(({ name }) => personId(name)))),
    page: personPath,
    index: peoplePath,
  });

/**
 * Headings that one page can list together are made one; such as have more articles lead to each other, as their pages of
 * years and months are planned before the search is made.
 * @param shared Names of several bearers: each is none of theirs alone.
 */
function joinGlossed(
  register: Register,
  groups: readonly NameGroup[],
  shared: ReadonlySet<string>,
): Heading[] {
  const one = new Groups([
    ...register.headings.map(({ keys }) => keys.map(({ id }) => id)),
    ...glossed(groups, shared).map((ids) => ids.filter((id) => register.keyed.has(id))),
  ]);
  const rootOf = ({ keys }: Heading): string => one.rootOf(keys[0]?.id ?? '');
  return [...Map.groupBy(register.headings, rootOf).values()]
    .flatMap((own) => {
      if (own.length < 2) return own;
      const together = merged(own, ({ id }) => register.hasPage(id));
      return together.articles.length > pageLimit ? own : together;
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The ids of the forms of each name that are surely one bearer's. */
function glossed(groups: readonly NameGroup[], shared: ReadonlySet<string>): string[][] {
  const forms = groups.map((group) => [...new Set([group.latin, ...wholeForms(group)].map(personId))]);
  const names = new Map<string, number>();
  for (const id of forms.flat()) names.set(id, (names.get(id) ?? 0) + 1);
  return forms.map((ids) => ids.filter((id) => names.get(id) === 1 && !shared.has(id)));
}

/**
 * Forms whose parts are divided by points, 约翰·马兹, or that an archivist adds: Chinese names as Latin letters write them
 * have many bearers.
 */
const wholeForms = ({ forms }: NameGroup): string[] =>
  forms
    .filter(({ short, han, articles }) => !short && (han.includes('·') || articles.length === 0))
    .map(({ han }) => han);

/** So many articles have to give a form before a page shows it. */
const supported = 2;

/** The forms that articles gloss of each name, by the ids of all of them. */
export const glossesById = cached((groups: readonly NameGroup[]): ReadonlyMap<string, readonly string[]> => {
  const byId = new Map<string, string[]>();
  for (const { latin, forms } of groups) {
    const whole = forms.filter(
      ({ short, articles, han }) =>
        !short && (articles.length === 0 || articles.length >= supported || han.includes('·')),
    );
    const all = [latin, ...whole.map(({ han }) => han)];
    if (all.length < 2) continue;
    for (const id of new Set(all.map(personId))) byId.set(id, [...(byId.get(id) ?? []), ...all]);
  }
  return byId;
}, new WeakMap());

const spellingsOf = cached(
  ({ keys }: Heading): ReadonlySet<string> => new Set(keys.flatMap(({ spellings }) => spellings)),
  new WeakMap(),
);

/** The credits that an article gives to a heading. */
const creditsIn = ({ contributors }: ArticleSummary, heading: Heading): Contributor[] =>
  contributors.filter(({ name }) => spellingsOf(heading).has(name));

/** In how many of its articles each of something comes up, most often first. */
const counted = <Value extends string>(
  heading: Heading,
  tell: (credit: Contributor) => Value,
): [Value, number][] =>
  countBy(heading.articles, (article) => [...new Set(creditsIn(article, heading).map(tell))]);

/** Most articles decide whether a name is a person's, a house's or that of an account. */
export const kindOf = (heading: Heading): PersonKind =>
  counted(heading, ({ kind }): PersonKind => kind ?? 'person')[0]?.[0] ?? 'person';

export const rolesOf = (heading: Heading): [ContributorRole, number][] =>
  counted(heading, ({ role }) => role);

/** One of several bearers of a name. */
export interface Bearer {
  /** Null for those articles of which nobody says whose they are. */
  readonly who: string | null;
  readonly articles: readonly ArticleSummary[];
}

/** The bearers of a name that several share, as `names.yml` tells them apart; none for any other. */
export function bearersOf(heading: Heading, { namesakes }: NameCorrections): Bearer[] {
  const ids = new Set(heading.keys.map(({ id }) => id));
  const told = namesakes.find(({ name }) => ids.has(personId(name)));
  if (!told) return [];
  const bearers = told.bearers.map(({ who, publishers, articles }) => ({
    who,
    publishers: new Set(publishers),
    articles: new Set(articles.map(idOfNamed)),
  }));
  const whoseIs = (article: ArticleSummary): string | null =>
    bearers.find((one) => one.articles.has(article.id))?.who ??
    bearers.find((one) => one.publishers.has(article.publisher?.id ?? ''))?.who ??
    null;
  const byBearer = Map.groupBy(heading.articles, whoseIs);
  return [...bearers.map(({ who }) => who), null].flatMap((who) => {
    const articles = byBearer.get(who) ?? [];
    return articles.length > 0 ? { who, articles } : [];
  });
}

/** The id of an article that an archivist names by it, or by an address. */
const idOfNamed = (named: string): string =>
  articleIdPattern.test(named) ? named : (idOfAddress(named) ?? named);
