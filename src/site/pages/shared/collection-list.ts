import { hash } from 'node:crypto';
import { collectionPath } from '../../../urls.ts';
import { type Direction, direction } from '../../../writing-systems.ts';
import { collectionsWith, type SiteCollection } from '../../collections.ts';
import type { PageContext } from '../../context.ts';
import { digestOf } from '../../periods.ts';
import type { Site } from '../../site.ts';
import { firstWords } from '../../views/description.ts';
import { foreignLang, type LinkView } from '../../views/items.ts';
import { plainMarkdown } from '../../views/plain-markdown.ts';
import { textIn } from '../../views/texts.ts';
import { type Dependency, onShown } from './depends.ts';
import { spanText } from './directory.ts';

/** A collection in a list. */
export interface CollectionItemView extends LinkView {
  readonly dir: Direction;
  readonly lead: string | null;
  readonly leadLang: string | null;
  /** How much it holds, from when to when. */
  readonly details: string;
}

/** Its title in the language of the page, or in another. */
export function collectionTitle(context: PageContext, { collection }: SiteCollection) {
  const title = textIn(context.site, context.ui, collection.titles);
  return { text: title?.text ?? collection.slug, lang: title?.lang ?? context.locale };
}

export function collectionLink(context: PageContext, one: SiteCollection): LinkView {
  const { text, lang } = collectionTitle(context, one);
  return {
    text,
    lang: foreignLang(context, lang),
    href: context.href(collectionPath(context.ui, one.collection.slug)),
  };
}

export function collectionItem(context: PageContext, one: SiteCollection): CollectionItemView {
  const words = textIn(context.site, context.ui, one.collection.words);
  const lead = words && firstWords(plainMarkdown(words.text), words.lang);
  return {
    ...collectionLink(context, one),
    dir: direction(collectionTitle(context, one).lang),
    lead: lead || null,
    leadLang: words && foreignLang(context, words.lang),
    details: [
      context.t('count.articles', { count: one.articles.length }),
      spanText(context, { articles: one.articles }),
    ]
      .filter((text) => text !== null)
      .join(' · '),
  };
}

/** All that is shown of a collection. */
export const onCollection = ({ collection, articles }: SiteCollection): Dependency =>
  onShown(`${hash('sha256', JSON.stringify(collection), 'base64url')} ${digestOf(articles)}`);

/** The ways from an article to the collections that have it. */
export const collectionLinks = (context: PageContext, id: string): LinkView[] =>
  (collectionsWith(context.site).get(id) ?? []).map((one) => collectionLink(context, one));

export const stateOfCollections = (site: Site, id: string): string =>
  JSON.stringify(
    (collectionsWith(site).get(id) ?? []).map(({ collection: { slug, titles } }) => [slug, titles]),
  );
