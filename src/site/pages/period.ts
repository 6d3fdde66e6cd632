import { periodPath, type SitePath, storiesPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { isTime, listsArticles, type PeriodNode } from '../periods.ts';
import type { Site } from '../site.ts';
import { type SiteStory, storiesOf } from '../stories.ts';
import type { Translate } from '../strings.ts';
import type { LinkView } from '../views/items.ts';
import { type Listing, listing, periodName, type RowView, rowViews } from '../views/listing.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { daysOfMonth, type YearCalendar, yearCalendar } from '../views/year-calendar.ts';
import { collectionScopes } from './collection.ts';
import { pageKind } from './kind.ts';
import { languageProfile } from './language.ts';
import { publisherProfile } from './publisher.ts';
import { languageCounts, publisherCounts } from './shared/counts.ts';
import { onArticles, onPublishers, onShown } from './shared/depends.ts';
import type { Fact } from './shared/facts.ts';
import { headingScopes } from './shared/heading-page.ts';
import { scopeOf } from './shared/profile.ts';
import { counterpartOf, type PeriodPlace, periodPlaces, type Scope } from './shared/scope.ts';
import { onStory, type StoryItemView, storyItem } from './shared/story-list.ts';
import { timelineScope } from './timeline.ts';

/** The page of a year, a month, a day or the undated, in the timeline, a publisher or a language. */
export interface PeriodPageData extends Listing {
  readonly shell: Shell;
  readonly t: Translate;
  readonly heading: string;
  readonly summary: string;
  /** The pages that this one is part of, from the top. */
  readonly trail: readonly LinkView[];
  /** The days of a year; null on other pages. */
  readonly year: YearCalendar | null;
  /** The days of a month of the timeline; null on other pages. */
  readonly month: YearCalendar | null;
  /** Whose articles a month has, and in which languages. */
  readonly facts: readonly Fact[];
  readonly earlier: LinkView | null;
  readonly later: LinkView | null;
  /** The stories of a month of the timeline, where it has any. */
  readonly stories: MonthStories | null;
}

interface MonthStories {
  /** The way to all of them. */
  readonly href: string;
  readonly count: string;
  readonly items: readonly StoryItemView[];
}

const listedStories = 5;

const isMonth = (period: string): boolean => /^\d{4}-\d{2}$/u.test(period);

/** The stories of a period; publishers and languages have none of their own. */
const storiesIn = (site: Site, { by }: Scope, { node: { period } }: PeriodPlace): readonly SiteStory[] =>
  by === 'all' && isMonth(period) ? (storiesOf(site).byMonth.get(period) ?? []) : [];

function monthStories(context: PageContext, all: readonly SiteStory[]): MonthStories | null {
  const [first] = all;
  if (!first) return null;
  return {
    href: context.href(storiesPath(context.ui, first.month)),
    count: context.t('stories.count', { count: all.length }),
    items: all.slice(0, listedStories).map((story) => storyItem(context, story)),
  };
}

const laneRows = (context: PageContext, base: SitePath, node: PeriodNode): RowView[] =>
  listsArticles(node)
    ? []
    : rowViews(
        context,
        base,
        node.children.filter((child) => !isTime(child.period)),
      );

/** Whether all that a page lists is dated as its own heading says. */
const named = ({ period, articles, children }: PeriodNode): boolean =>
  children.length === 0 &&
  !/^\d{4}$/u.test(period) &&
  articles.every(({ edtf }) => edtf === articles[0]?.edtf);

function periodPage(context: PageContext, scope: Scope, place: PeriodPlace): PeriodPageData {
  const base = scope.base(context.ui);
  const link = (node: PeriodNode): LinkView => ({
    href: context.href(periodPath(base, node.period)),
    text: periodName(context, node.period),
    lang: null,
  });
  const heading = periodName(context, place.node.period, 'weekday');
  const year =
    scope.always && /^\d{4}$/u.test(place.node.period) ? yearCalendar(context, base, place.node) : null;
  const listed = listing(context, base, place.node, scope.shared);
  const name = scope.title(context);
  return {
    shell: shellOf(context, {
      title: `${heading} · ${name}`,
      description: context.t('period.description', {
        name,
        period: heading,
        count: place.node.articles.length,
      }),
      ...counterpartOf(context, scope, (ui) => periodPath(scope.base(ui), place.node.period)),
    }),
    t: context.t,
    heading,
    summary: context.t('count.articles', { count: place.node.articles.length }),
    trail: [
      ...scope.above(context),
      { href: context.href(base), text: name, lang: null },
      ...place.ancestors.map(link),
    ],
    earlier: place.earlier && link(place.earlier),
    later: place.later && link(place.later),
    year,
    month:
      scope.always && isMonth(place.node.period) && place.node.children.length > 0
        ? daysOfMonth(context, base, place.node)
        : null,
    facts: factsOf(context, scope, place.node),
    groups: named(place.node) ? listed.groups.map((group) => ({ ...group, heading: null })) : listed.groups,
    // The calendar leads into the months themselves.
    rows: year ? laneRows(context, base, place.node) : listed.rows,
    stories: monthStories(context, storiesIn(context.site, scope, place)),
  };
}

/** Publishers that a month names. */
const mostPublishers = 12;

/** Publishers and languages, as far as a list is not of one of them. */
function factsOf(context: PageContext, { by }: Scope, { period, articles }: PeriodNode): Fact[] {
  if (!isMonth(period)) return [];
  const facts = [
    {
      label: context.t('nav.publishers'),
      values: by === 'publisher' ? [] : publisherCounts(context, articles, { limit: mostPublishers }),
    },
    { label: context.t('nav.languages'), values: by === 'language' ? [] : languageCounts(context, articles) },
  ];
  return facts.filter(({ values }) => values.length > 1);
}

/** The lists that are divided by time. */
const scopesOf = (site: Site): Scope[] => {
  const { timeline, publishers, languages } = site;
  return [
    timelineScope(timeline),
    ...publishers.map((publisher) => scopeOf(publisherProfile, publisher)),
    ...languages.map((language) => scopeOf(languageProfile, language)),
    ...headingScopes(site),
    ...collectionScopes(site),
  ];
};

/** A period of a list. */
interface PeriodOfScope {
  readonly scope: Scope;
  readonly place: PeriodPlace;
}

export const period = pageKind({
  template: 'period',
  subjects: ({ site }) =>
    scopesOf(site).flatMap((scope) => periodPlaces(scope).map((place): PeriodOfScope => ({ scope, place }))),
  only: ({ scope }) => scope.alone?.ui ?? null,
  path: (ui, { scope, place }) => periodPath(scope.base(ui), place.node.period),
  depends: ({ scope, place, place: { node, earlier, later } }, site) => [
    onArticles(scope.by, scope.name, node.period),
    onShown(`stories: ${storiesIn(site, scope, place).length}`),
    ...storiesIn(site, scope, place).slice(0, listedStories).flatMap(onStory),
    onShown(earlier?.period ?? ''),
    onShown(later?.period ?? ''),
    onShown(scope.alone?.name ?? ''),
    onPublishers,
  ],
  data: (context, { scope, place }) => periodPage(context, scope, place),
});
