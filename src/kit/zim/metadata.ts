import { kronikaVersion } from '../../engine/version.ts';
import type { PageContext } from '../../site/context.ts';
import { holdings } from '../../site/views/holdings.ts';
import { unknownLanguage } from '../../writing-systems.ts';
import { iso3Of } from './language-codes.ts';

/** Characters that readers of ZIMs show of a title and of a description (wiki.openzim.org/wiki/Metadata). */
const longest = { title: 30, description: 80 };

/** A text cut off between the characters that people see. */
function shortened(text: string, limit: number): string {
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return characters.length <= limit
    ? text
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}

/** Whoever published the articles, as far as one line takes it; else the archive. */
const longestCreator = 200;

/**
 * Facts that zimwriterfs is told of a ZIM.
 * @param name The same for every ZIM of these articles.
 */
export function metadataOf(context: PageContext, title: string, name: string): Record<string, string> {
  const { site, locale } = context;
  const { baseUrl, description } = site.config;
  const languages = site.languages.map(({ tag }) => tag).filter((tag) => tag !== unknownLanguage);
  const names = site.publishers.flatMap(({ names: own }) => own.get(locale) ?? [...own.values()][0] ?? []);
  return {
    title: shortened(title, longest.title),
    description: shortened(description || holdings(context), longest.description),
    language: [...new Set((languages.length > 0 ? languages : [locale]).map(iso3Of))].join(','),
    creator: shortened(names.join(', ') || title, longestCreator),
    publisher: shortened(site.config.title, longestCreator),
    name,
    scraper: `Kronika ${kronikaVersion()}`,
    ...(baseUrl !== null && { source: baseUrl }),
  };
}
