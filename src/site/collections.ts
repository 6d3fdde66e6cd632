import type { ArticleSummary } from '../archive/archive.ts';
import type { Collection } from '../archive/collection.ts';
import { cached } from '../cached.ts';
import { collect, type PeriodNode, pageLimit } from './periods.ts';
import { articlesById, type Site } from './site.ts';

/* The collections as pages see them: with their articles. */

export interface SiteCollection {
  readonly collection: Collection;
  /** All of them, oldest first. */
  readonly articles: readonly ArticleSummary[];
  /** Those that the archivist names, in that order; none where a page would be too long for them. */
  readonly named: readonly ArticleSummary[];
  /** The others by time. */
  readonly rest: PeriodNode;
}

/** In the order of the archivist's file. Made once of a site. */
export const collectionsOf = cached((site: Site): readonly SiteCollection[] => {
  const all = site.archive.collections();
  if (all.length === 0) return [];
  const known = articlesById(site);
  const places = new Map(site.timeline.articles.map(({ id }, place) => [id, place]));
  const inOrder = (ids: readonly string[]): ArticleSummary[] =>
    ids
      .flatMap((id) => known.get(id) ?? [])
      .sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  return all.flatMap((collection): SiteCollection[] => {
    const articles = inOrder([...collection.named, ...collection.found]);
    if (articles.length === 0) return [];
    const isShort = collection.named.length <= pageLimit;
    const named = isShort ? collection.named.flatMap((id) => known.get(id) ?? []) : [];
    return [{ collection, articles, named, rest: collect(isShort ? inOrder(collection.found) : articles) }];
  });
}, new WeakMap());

/** The collections that have an article, by its id. */
export const collectionsWith = cached((site: Site): ReadonlyMap<string, readonly SiteCollection[]> => {
  const found = new Map<string, SiteCollection[]>();
  for (const one of collectionsOf(site))
    for (const { id } of one.articles) found.set(id, [...(found.get(id) ?? []), one]);
  return found;
}, new WeakMap());
