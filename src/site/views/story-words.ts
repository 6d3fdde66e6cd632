import type { ArticleSummary } from '../../archive/archive.ts';
import { type Direction, direction } from '../../writing-systems.ts';
import type { PageContext } from '../context.ts';
import type { SiteStory } from '../stories.ts';
import { rangeText } from './dates.ts';

interface StoryTitle {
  readonly title: string;
  readonly lang: string;
  readonly dir: Direction;
}

/** The headline of a story: the archivist's for the language of the page, else that of its most central article. */
export function storyTitle({ locale }: PageContext, { story: { titles }, central }: SiteStory): StoryTitle {
  const own = titles[locale];
  // In whatever language a title for all languages is, most of them have the direction of the articles.
  const lang = own === undefined ? central.language : locale;
  return { title: own ?? titles.default ?? central.title, lang, dir: direction(lang) };
}

/** How many languages the articles are in. */
export const languagesIn = (articles: readonly ArticleSummary[]): number =>
  new Set(articles.map(({ language }) => language)).size;

/** How many publishers there are that somebody knows. */
const publishersIn = (articles: readonly ArticleSummary[]): number =>
  new Set(articles.flatMap(({ publisher }) => publisher?.id ?? [])).size;

/** The time of a story in words: a day, or the first and the last. */
export function spanText(context: PageContext, { span }: SiteStory): string | null {
  if (!span) return null;
  return rangeText(context.locale, span.from, span.to);
}

/** How many articles, publishers and languages it has. */
export const storySummary = ({ t }: PageContext, { articles }: SiteStory): string =>
  t('story.summary', {
    articles: articles.length,
    publishers: publishersIn(articles),
    languages: languagesIn(articles),
  });
