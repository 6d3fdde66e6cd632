import { monthOf, undated, unmarked } from '../../edtf.ts';
import {
  additionsPath,
  collectionsPath,
  homePath,
  languagePath,
  languagesPath,
  periodPath,
  publisherPath,
  publishersPath,
  rootPath,
  storiesPath,
  timelinePath,
} from '../../urls.ts';
import { additionsOf, stateOfAdditions } from '../additions.ts';
import { collectionsOf } from '../collections.ts';
import type { PageContext } from '../context.ts';
import { madeOfEach } from '../faults.ts';
import { publisherName, type Site } from '../site.ts';
import { storiesOf } from '../stories.ts';
import type { Translate } from '../strings.ts';
import { type CalendarView, calendarView } from '../views/calendar.ts';
import { monthText } from '../views/dates.ts';
import { newestByDay } from '../views/front-page.ts';
import { holdings } from '../views/holdings.ts';
import { foreignLang, type ItemView, itemView, itemViews, type LinkView } from '../views/items.ts';
import { tellingLead } from '../views/lead.ts';
import { periodName } from '../views/listing.ts';
import { paragraphLanguage } from '../views/mixed-language.ts';
import { languageText, ownLanguageText } from '../views/names.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { pageKind, single } from './kind.ts';
import { collectionLink, onCollection } from './shared/collection-list.ts';
import { type Dependency, onArticles, onPublishers, onShown } from './shared/depends.ts';
import { neededByFormats } from './shared/search-head.ts';
import { onStory, type StoryItemView, storyItem } from './shared/story-list.ts';

export interface CountedLink extends LinkView {
  readonly count: string;
  /** The name in the reader's language, where `text` is in another. */
  readonly gloss: string | null;
}

/** An article with the day on which it came. */
interface AddedItem {
  readonly day: string;
  readonly item: ItemView;
}

export interface HomePageData {
  readonly shell: Shell;
  readonly t: Translate;
  readonly title: string;
  readonly description: string;
  /** Language of the description where it is evidently not the page's. */
  readonly descriptionLang: string | null;
  /** One sentence: how much, from when to when, from where. */
  readonly holdings: string;
  /** The newest articles by their day; the last of the archive's months has all of them. */
  readonly newest: { readonly days: readonly NewestDay[]; readonly all: LinkView } | null;
  /** The articles that came last, where articles came on several days. */
  readonly additions: { readonly href: string; readonly items: readonly AddedItem[] } | null;
  /** The newest stories, where there are any. */
  readonly stories: { readonly href: string; readonly items: readonly StoryItemView[] } | null;
  /** The archivist's collections, the first of them where they are many. */
  readonly collections: { readonly href: string; readonly links: readonly CountedLink[] } | null;
  readonly calendar: CalendarView | null;
  readonly timeline: string;
  readonly publishers: readonly CountedLink[];
  readonly allPublishers: string;
  readonly languages: readonly CountedLink[];
  readonly allLanguages: string;
}

/** Articles under the date that they state. */
interface NewestDay {
  readonly heading: string;
  readonly datetime: string | null;
  readonly items: readonly ItemView[];
}

const newestCount = 12;
const additionsCount = 5;
const publisherCount = 8;
const storyCount = 5;
const collectionCount = 8;

export function homePage(context: PageContext): HomePageData {
  const { site, t } = context;
  const { config } = site;
  return {
    shell: shellOf(context, {
      title: '',
      description: config.description || holdings(context),
      counterpart: homePath,
      head: neededByFormats(context),
    }),
    t,
    title: config.title,
    description: config.description,
    descriptionLang: paragraphLanguage(config.description, context.locale),
    holdings: holdings(context),
    newest: newest(context),
    additions: lastAdditions(context),
    stories: newestStories(context),
    collections: firstCollections(context),
    calendar: calendarView(context, site.timeline, (node) =>
      periodPath(timelinePath(context.ui), node.period),
    ),
    timeline: context.href(timelinePath(context.ui)),
    publishers: site.publishers.slice(0, publisherCount).map((publisher) => {
      const name = publisherName(publisher, context.locale);
      return {
        href: context.href(publisherPath(context.ui, publisher.id)),
        text: name.text,
        lang: foreignLang(context, name.lang),
        count: t('count.articles', { count: publisher.tree.articles.length }),
        gloss: null,
      };
    }),
    allPublishers: context.href(publishersPath(context.ui)),
    languages: languageLinks(context),
    allLanguages: context.href(languagesPath(context.ui)),
  };
}

function newest(context: PageContext): HomePageData['newest'] {
  const { archive, timeline } = context.site;
  const days = newestByDay(timeline.articles, newestCount).map(({ edtf, articles }) => ({
    heading: periodName(context, edtf ?? undated, 'weekday'),
    datetime: edtf && unmarked(edtf),
    items: [
      ...madeOfEach(articles, 'Its entry on the first page', (article) => ({
        ...itemView(context, article),
        date: null,
        lead: tellingLead(archive.lead(article.id)),
      })),
    ],
  }));
  const [last] = days;
  if (!last) return null;
  const { datetime } = last;
  const month = datetime === null ? undated : monthOf(datetime);
  return {
    days,
    all: {
      href: context.href(periodPath(timelinePath(context.ui), month)),
      // In the middle of a line, where months are written small.
      text: context.t('home.all', {
        period: datetime === null ? context.t('date.undated') : monthText(context.locale, datetime),
      }),
      lang: null,
    },
  };
}

function lastAdditions(context: PageContext): HomePageData['additions'] {
  const { days, hasSeveralDays } = additionsOf(context.site.timeline.articles);
  if (!hasSeveralDays) return null;
  const came = days.flatMap(({ day, articles }) => articles.map((article) => ({ day, article })));
  const items = came
    .slice(0, additionsCount)
    .flatMap(({ day, article }) => itemViews(context, [article]).map((item) => ({ day, item })));
  return { href: context.href(additionsPath(context.ui)), items };
}

function newestStories(context: PageContext): HomePageData['stories'] {
  const { all } = storiesOf(context.site);
  if (all.length === 0) return null;
  const items = all.slice(0, storyCount).map((story) => storyItem(context, story));
  return { href: context.href(storiesPath(context.ui)), items };
}

function firstCollections(context: PageContext): HomePageData['collections'] {
  const all = collectionsOf(context.site);
  if (all.length === 0) return null;
  const links = all.slice(0, collectionCount).map((one) => ({
    ...collectionLink(context, one),
    count: context.t('count.articles', { count: one.articles.length }),
    gloss: null,
  }));
  return { href: context.href(collectionsPath(context.ui)), links };
}

function languageLinks(context: PageContext): CountedLink[] {
  return context.site.languages.map(({ tag, tree }) => {
    const own = ownLanguageText(context, tag);
    const gloss = languageText(context, tag);
    return {
      href: context.href(languagePath(context.ui, tag)),
      text: own,
      lang: foreignLang(context, tag),
      count: context.t('count.articles', { count: tree.articles.length }),
      gloss: foreignLang(context, tag) && gloss !== own ? gloss : null,
    };
  });
}

const homeDepends = (_: null, site: Site): Dependency[] => [
  onArticles('all'),
  onPublishers,
  onShown(stateOfAdditions(additionsOf(site.timeline.articles))),
  ...storiesOf(site).all.slice(0, storyCount).flatMap(onStory),
  ...collectionsOf(site).slice(0, collectionCount).map(onCollection),
];

/** The site's first page, which leads readers on to the home in their language. */
export const root = pageKind({
  template: 'home',
  subjects: single,
  only: (_, site) => site.interface.own,
  path: () => rootPath,
  depends: homeDepends,
  data: homePage,
});

export const home = pageKind({
  template: 'home',
  nav: { place: 'home', text: 'nav.home', path: homePath },
  subjects: single,
  path: homePath,
  depends: homeDepends,
  data: homePage,
});
