import { type Direction, direction } from '../../writing-systems.ts';
import type { PageContext } from '../context.ts';
import type { SiteStory } from '../stories.ts';

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
