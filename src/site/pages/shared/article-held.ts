import type { ArticleSummary } from '../../../archive/archive.ts';
import type { PageContext } from '../../context.ts';
import { citedIds, citingArticles, type HeldAt } from '../../held.ts';
import type { Site } from '../../site.ts';
import { type ItemView, itemView, itemViews } from '../../views/items.ts';
import { type OutLink, outLink } from '../../views/out-link.ts';
import { type Dependency, onArticle, onShown } from './depends.ts';

/* An article's page on what it cites and what cites it, where the archive holds both. */

/** An address that an article cites, with the archived article there. */
export interface CitedView {
  readonly held: ItemView | null;
  readonly original: OutLink;
}

/** @param named How a link is named where the archive holds nothing there. */
export function citedView(
  context: PageContext,
  address: string,
  heldAt: HeldAt,
  named: (address: string) => OutLink = outLink,
): CitedView {
  const article = heldAt(address);
  return article
    ? { held: itemView(context, article), original: outLink(address) }
    : { held: null, original: named(address) };
}

/** The articles that cite one. */
export interface CitedBy {
  readonly items: readonly ItemView[];
  /** How many more there are than are listed. */
  readonly more: string | null;
}

const listedCiting = 30;

/** Without those that state what they translate: they stand among the translations. */
function citingOf(site: Site, id: string): ArticleSummary[] {
  const told = new Set(site.translations.get(id)?.map((one) => one.id));
  return citingArticles(site, id).filter((one) => !told.has(one.id));
}

export function citedBy(context: PageContext, id: string): CitedBy {
  const all = citingOf(context.site, id);
  const count = all.length - listedCiting;
  return {
    items: itemViews(context, all.slice(0, listedCiting)),
    more: count > 0 ? context.t('held.more', { count }) : null,
  };
}

/** A page leads to what it cites by its title, and lists some of what cites it. */
export function heldDepends(site: Site, id: string): Dependency[] {
  const citing = citingOf(site, id);
  return [
    ...citedIds(site, id).map(onArticle),
    ...(citing.length > 0 ? [onShown(`cited by ${citing.length}`)] : []),
    ...citing.slice(0, listedCiting).map((one) => onArticle(one.id)),
  ];
}
