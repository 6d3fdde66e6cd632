import type { ArticleSummary } from '../../../archive/archive.ts';
import { languagePath, publisherPath } from '../../../urls.ts';
import type { PageContext } from '../../context.ts';
import { countBy } from '../../count-by.ts';
import { publisherName } from '../../site.ts';
import { foreignLang } from '../../views/items.ts';
import { languageText } from '../../views/names.ts';
import type { FactValue } from './facts.ts';

/* By what some articles are counted on a page, most first. */

interface PublisherCounts {
  /** The language whose names of publishers are taken; the page's own unless told. */
  readonly locale?: string;
  readonly limit?: number;
}

/** The publishers of articles. */
export const publisherCounts = (
  context: PageContext,
  articles: readonly ArticleSummary[],
  { locale = context.locale, limit }: PublisherCounts = {},
): FactValue[] =>
  countBy(articles, (article) => article.publisher?.id ?? null)
    .slice(0, limit)
    .map(([id, count]) => {
      const publisher = context.site.publishers.find((one) => one.id === id);
      const name = publisher ? publisherName(publisher, locale) : { text: id, lang: null };
      return {
        text: name.text,
        lang: foreignLang(context, name.lang),
        href: context.href(publisherPath(context.ui, id)),
        note: context.t('count.articles', { count }),
      };
    });

/** The languages of articles. */
export const languageCounts = (context: PageContext, articles: readonly ArticleSummary[]): FactValue[] =>
  countBy(articles, ({ language }) => language).map(([tag, count]) => ({
    text: languageText(context, tag),
    lang: null,
    href: context.href(languagePath(context.ui, tag)),
    note: context.t('count.articles', { count }),
  }));
