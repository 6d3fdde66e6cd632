import type { ArticleSummary } from '../../archive/archive.ts';
import { type PageContext, pageContext } from '../../site/context.ts';
import { publisherName, type Site, siteOf } from '../../site/site.ts';
import { storiesOf } from '../../site/stories.ts';
import { dateText } from '../../site/views/dates.ts';
import { nameList, ownLanguageName } from '../../site/views/names.ts';
import { storyTitle } from '../../site/views/story-words.ts';
import { nearestUi, type UiLanguage } from '../../ui-languages.ts';
import { absoluteUrl, homePath, type SitePath } from '../../urls.ts';
import type { KitTask } from '../kit-format.ts';
import { wantsAll } from '../selection.ts';

/**
 * The context in which a kit that is read by itself is made: as pages have it, but for where links lead.
 * @param href Where the kit has what the site has at a path; null where it has nothing of it.
 */
export function kitContext({ setting, part }: KitTask, href: (to: SitePath) => string | null): PageContext {
  const site = siteOf(part.archive, setting.config);
  const ui = uiFor(site);
  const { baseUrl } = setting.config;
  return {
    ...pageContext(site, ui, homePath(ui)),
    href: (to) => href(to) ?? (baseUrl === null ? '#' : absoluteUrl(baseUrl, to)),
  };
}

/** A kit speaks the language of its articles where all have one that the archive speaks, else the archive's own. */
function uiFor({ interface: { languages, own }, languages: [first, ...others] }: Site): UiLanguage {
  return (others.length === 0 && first && nearestUi(first.tag, languages)) || own;
}

/** The title of the kit: the archive's, with whatever sets it apart from the rest of the archive. */
export function kitTitle(context: PageContext, { wishes, setting: { config }, articles }: KitTask): string {
  if (wantsAll(wishes)) return config.title;
  const { site, locale } = context;
  const publishers = site.publishers.map((publisher) => publisherName(publisher, locale).text);
  const languages = site.languages.map(({ tag }) => ownLanguageName(tag));
  const parts = [
    wishes.story === null ? [] : storiesOf(site).all.map((story) => storyTitle(context, story).title),
    wishes.publisher === null ? [] : publishers,
    wishes.language === null ? [] : languages,
  ].map((names) => nameList(locale, names));
  return [config.title, ...parts, timeOf(locale, articles)].filter(Boolean).join(' · ');
}

/** From when to when articles are, as exactly as the first and the last of them. */
function timeOf(locale: string, articles: readonly ArticleSummary[]): string {
  const dates = articles.flatMap(({ edtf }) => edtf ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined) return '';
  const [first, last] = [dateText(locale, from), dateText(locale, to)];
  return first === last ? first : `${first} – ${last}`;
}
