import { cached } from '../../../cached.ts';
import { collectionsOf } from '../../collections.ts';
import { treeOf } from '../../headings/join.ts';
import type { PlannedFile } from '../../page.ts';
import { digestOf, type Period, type PeriodNode } from '../../periods.ts';
import type { Site } from '../../site.ts';

/** The articles of a publisher, in a language, by a person, on a subject or of a collection, or all of them: of all time, or of a period. */
export interface ArticleGroup {
  readonly by: 'all' | 'publisher' | 'language' | 'person' | 'subject' | 'collection';
  /** A publisher's id, a language's tag or the id of a heading, the slug of a collection; nothing for all articles. */
  readonly name: string;
  readonly period: Period;
}

/**
 * A thing that a page depends on, by its name: an article that is added or changed tells which groups it is in, and so
 * which pages are made again. `shown` is for what a page shows that is no state of the archive's.
 */
export type Dependency =
  | { readonly on: 'articles'; readonly group: ArticleGroup }
  | { readonly on: 'article'; readonly id: string }
  | { readonly on: 'interface' }
  | { readonly on: 'publishers' }
  | { readonly on: 'problems' }
  | { readonly on: 'departures' }
  | { readonly on: 'file'; readonly file: PlannedFile }
  | { readonly on: 'shown'; readonly text: string };

export const onArticles = (by: ArticleGroup['by'], name = '', period: Period = ''): Dependency => ({
  on: 'articles',
  group: { by, name, period },
});
/** The languages of the interface, among which every page lets readers choose. */
export const onInterface: Dependency = { on: 'interface' };
/** The names of all publishers, and their countries. */
export const onPublishers: Dependency = { on: 'publishers' };
/** The problems of reading, and what is withheld. */
export const onProblems: Dependency = { on: 'problems' };
/** The articles that were published and are not any more, and whether it is known when others came. */
export const onDepartures: Dependency = { on: 'departures' };
export const onArticle = (id: string): Dependency => ({ on: 'article', id });
export const onFile = (file: PlannedFile): Dependency => ({ on: 'file', file });
export const onShown = (text: string): Dependency => ({ on: 'shown', text });

/** The state of what a page depends on: another string where anything in it is another. */
export function stateOf(site: Site, dependency: Dependency): string {
  switch (dependency.on) {
    case 'articles':
      return digestOf(groupOf(site, dependency.group)?.articles ?? []);
    case 'article':
      return hashes(site).get(dependency.id) ?? '';
    case 'interface':
      return `interface: ${site.interface.languages.join(', ')}${sectionsOf(site)}`;
    case 'publishers':
      return site.names;
    case 'problems':
      return site.problemsDigest;
    case 'departures':
      return site.departuresDigest;
    case 'file':
      return dependency.file.depends.join(' ');
    case 'shown':
      return dependency.text;
  }
}

/** The sections that not every archive has, and to which every page leads where there are such. */
const sectionsOf = (site: Site): string => {
  const { people, subjects, config } = site;
  return [
    people.headings.length > 0 ? '; people' : '',
    subjects.headings.length > 0 ? '; subjects' : '',
    collectionsOf(site).length > 0 ? '; collections' : '',
    (config.texts?.policy.length ?? 0) > 0 ? '; policy' : '',
  ].join('');
};

const trees = cached(
  ({ timeline, publishers, languages }: Site): ReadonlyMap<string, PeriodNode> =>
    new Map([
      ['all ', timeline],
      ...publishers.map(({ id, tree }) => [`publisher ${id}`, tree] as const),
      ...languages.map(({ tag, tree }) => [`language ${tag}`, tree] as const),
    ]),
  new WeakMap(),
);

const hashes = cached(
  ({ timeline }: Site): ReadonlyMap<string, string> =>
    new Map(timeline.articles.map(({ id, hash }) => [id, hash])),
  new WeakMap(),
);

function rootOf(site: Site, by: ArticleGroup['by'], name: string): PeriodNode | undefined {
  if (by === 'collection')
    return collectionsOf(site).find(({ collection }) => collection.slug === name)?.rest;
  if (by !== 'person' && by !== 'subject') return trees(site).get(`${by} ${name}`);
  const heading = (by === 'person' ? site.people : site.subjects).headingOf(name);
  return heading && treeOf(heading);
}

/** Goes down from the whole to the period. */
function groupOf(site: Site, { by, name, period }: ArticleGroup): PeriodNode | undefined {
  let node = rootOf(site, by, name);
  while (node && node.period !== period)
    node = node.children.find((child) => period === child.period || period.startsWith(`${child.period}-`));
  return node;
}
