import { collectionPath, collectionsPath } from '../../urls.ts';
import { collectionsOf, type SiteCollection } from '../collections.ts';
import type { PageContext } from '../context.ts';
import { collectionFeed } from '../files/feeds.ts';
import { collect } from '../periods.ts';
import type { Site } from '../site.ts';
import { foreignLang, type ItemView, itemViews } from '../views/items.ts';
import { listing } from '../views/listing.ts';
import { type OwnText, renderOwn } from '../views/own-text.ts';
import { textIn } from '../views/texts.ts';
import { pageKind } from './kind.ts';
import { collectionTitle, onCollection } from './shared/collection-list.ts';
import { languageCounts, publisherCounts } from './shared/counts.ts';
import { onPublishers } from './shared/depends.ts';
import { feedFact, type ProfilePageData, profile, spanFact } from './shared/profile.ts';
import type { Scope } from './shared/scope.ts';

/** Articles that the archivist has put together, with words on them. */
export interface CollectionPageData extends ProfilePageData {
  readonly words: OwnText | null;
  /** Articles in an order of the archivist's; others stand below by time. */
  readonly named: readonly ItemView[];
}

const scopeOf = (one: SiteCollection): Scope => ({
  by: 'collection',
  name: one.collection.slug,
  tree: one.rest,
  base: (ui) => collectionPath(ui, one.collection.slug),
  title: (context) => collectionTitle(context, one).text,
  above: (context) => [
    { href: context.href(collectionsPath(context.ui)), text: context.t('nav.collections'), lang: null },
  ],
  always: false,
  shared: null,
});

/** The collections of which very many articles are divided by time. */
export const collectionScopes = (site: Site): Scope[] => collectionsOf(site).map(scopeOf);

/** Publishers that a fact names. */
const mostPublishers = 12;

function collectionPage(context: PageContext, one: SiteCollection): CollectionPageData {
  const { site, ui } = context;
  const { text, lang } = collectionTitle(context, one);
  const words = textIn(site, ui, one.collection.words);
  const scope = scopeOf(one);
  const feed = collectionFeed(one.collection.slug);
  const whole = { ...scope, tree: one.named.length > 0 ? collect(one.articles) : one.rest };
  const page = profile(context, whole, text, feed);
  const facts = [
    {
      label: context.t('nav.publishers'),
      values: publisherCounts(context, one.articles, { limit: mostPublishers }),
    },
    { label: context.t('nav.languages'), values: languageCounts(context, one.articles) },
    ...spanFact(context, whole.tree),
    feedFact(context, whole.tree, feed),
  ];
  return {
    ...page,
    ...listing(context, scope.base(ui), one.rest, null),
    // Its links lead to the dates of a list, which an order of the archivist's own has not.
    calendar: one.named.length > 0 ? null : page.calendar,
    latest: [],
    heading: text,
    headingLang: foreignLang(context, lang),
    words: words && renderOwn(context, words.text, words.lang),
    named: itemViews(context, one.named),
    facts: facts.filter(({ values }) => values.length > 0),
  };
}

export const collection = pageKind({
  template: 'collection',
  subjects: ({ site }) => collectionsOf(site),
  path: (ui, one: SiteCollection) => collectionPath(ui, one.collection.slug),
  depends: (one) => [onCollection(one), onPublishers],
  data: collectionPage,
});
