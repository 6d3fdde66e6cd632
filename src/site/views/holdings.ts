import type { PageContext } from '../context.ts';
import { span } from '../periods.ts';
import { monthText } from './dates.ts';

/** How much the archive holds, from when to when. */
export function holdings(context: PageContext): string {
  const { site, t, locale } = context;
  const { articles } = site.timeline;
  if (articles.length === 0) return t('home.empty');
  const counts = {
    articles: articles.length,
    publishers: site.publishers.length,
    languages: site.languages.length,
  };
  const dates = span(articles);
  if (!dates) return t('home.holdingsUndated', counts);
  const [from, to] = [monthText(locale, dates.from), monthText(locale, dates.to)];
  return from === to
    ? t('home.holdingsOne', { ...counts, from })
    : t('home.holdings', { ...counts, from, to });
}
