import type { ArticleSummary } from '../archive/archive.ts';
import { cached } from '../cached.ts';
import { idOfAddress } from '../urls.ts';
import type { Site } from './site.ts';

/* The links within the archive as pages see them. */

interface HeldLinks {
  /** The articles that one cites, by its id, each with its own id. */
  readonly cited: ReadonlyMap<string, ReadonlyMap<string, ArticleSummary>>;
  /** The articles that cite one, by its id, the oldest first. */
  readonly citing: ReadonlyMap<string, readonly ArticleSummary[]>;
}

/** Made once of a site. */
const heldLinksOf = cached(({ archive, timeline }: Site): HeldLinks => {
  const links = archive.heldLinks();
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
  const order = new Map(timeline.articles.flatMap((one, at) => (ends.has(one.id) ? [[one.id, at]] : [])));
  const articleOf = (id: string): ArticleSummary[] => {
    const found = timeline.articles[order.get(id) ?? -1];
    return found ? [found] : [];
  };
  const sound = links.filter(({ from, to }) => order.has(from) && order.has(to));
  return {
    cited: new Map(
      [...Map.groupBy(sound, ({ from }) => from)].map(([id, its]) => [
        id,
        new Map(its.flatMap(({ to }) => articleOf(to).map((article) => [to, article]))),
      ]),
    ),
    citing: new Map(
      [...Map.groupBy(sound, ({ to }) => to)].map(([id, its]) => [
        id,
        its
          .toSorted((a, b) => (order.get(a.from) ?? 0) - (order.get(b.from) ?? 0))
          .flatMap(({ from }) => articleOf(from)),
      ]),
    ),
  };
}, new WeakMap());

/** The article that the archive holds at an address which another cites; null where it holds none. */
export type HeldAt = (address: string) => ArticleSummary | null;

const heldNowhere: HeldAt = () => null;

export function heldBy(site: Site, id: string): HeldAt {
  const its = heldLinksOf(site).cited.get(id);
  return its ? (address) => its.get(idOfAddress(address) ?? '') ?? null : heldNowhere;
}

/** The ids of the articles that one cites. */
export const citedIds = (site: Site, id: string): string[] => [
  ...(heldLinksOf(site).cited.get(id)?.keys() ?? []),
];

/** The articles that cite one, the oldest first. */
export const citingArticles = (site: Site, id: string): readonly ArticleSummary[] =>
  heldLinksOf(site).citing.get(id) ?? [];
