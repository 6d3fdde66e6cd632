import { yearOf } from '../../../edtf.ts';
import { type FacetName, facetKeys } from '../../../search/facet-names.ts';
import type { UiLanguage } from '../../../ui-languages.ts';
import { feedPath, periodPath, type SitePath, searchPath } from '../../../urls.ts';
import type { NavigationEntry, PageContext } from '../../context.ts';
import { listsArticles, type PeriodNode, span } from '../../periods.ts';
import type { Site } from '../../site.ts';
import type { Translate } from '../../strings.ts';
import { type CalendarView, calendarView } from '../../views/calendar.ts';
import { dateText } from '../../views/dates.ts';
import { type ItemView, itemViews, type LinkView } from '../../views/items.ts';
import { firstAnchor, type Listing, listing, rowViews } from '../../views/listing.ts';
import { type Shell, shellOf } from '../../views/shell.ts';
import { onArticles, onPublishers } from './depends.ts';
import { type Fact, plain } from './facts.ts';
import { mostSeen, onMostSeen } from './most-seen.ts';
import { counterpartOf, type Scope } from './scope.ts';

/** The first page of a list that is divided by time: the timeline itself, a publisher, a language. */
export interface ProfilePageData extends Listing {
  readonly shell: Shell;
  readonly t: Translate;
  readonly heading: string;
  /** Language of the heading where it is not the page's. */
  readonly headingLang: string | null;
  readonly summary: string;
  readonly trail: readonly LinkView[];
  /** None where the page lists them all, and they are few. */
  readonly latest: readonly ItemView[];
  readonly within: SearchWithin | null;
  readonly facts: readonly Fact[];
  /** Files of its data by their form, of a year each. */
  readonly data: readonly DataFiles[];
  readonly calendar: CalendarView | null;
}

/** A search among the articles of the page. */
interface SearchWithin {
  readonly action: string;
  readonly label: string;
  /** Parts of the search page's address. */
  readonly narrowed: readonly { readonly name: string; readonly value: string }[];
}

interface DataFiles {
  readonly form: string;
  readonly files: readonly LinkView[];
}

/** Undated articles stand in no feed, so that there may be none. */
const feedOf = (scope: Scope, name: string | undefined, title: string) =>
  name && span(scope.tree.articles) ? { feed: { name, title } } : {};

/** A list of articles with what is known of their publisher, or their language. */
export interface ProfileList<Group extends { readonly tree: PeriodNode }> {
  readonly by: 'publisher' | 'language';
  readonly groups: (site: Site) => readonly Group[];
  /** The publisher's id or the language's tag. */
  readonly name: (group: Group) => string;
  readonly path: (ui: UiLanguage, name: string) => SitePath;
  /** The page that lists all of them. */
  readonly index: Pick<NavigationEntry, 'text' | 'path'>;
  /** In the page's language. */
  readonly title: (context: PageContext, group: Group) => string;
  /** In whatever language it is told best. */
  readonly heading: (context: PageContext, group: Group) => { text: string; lang: string | null };
  readonly feed: (group: Group) => string;
  /** All that is known of it: what stands before the time of its articles, and what after. */
  readonly before: (context: PageContext, group: Group, heading: string) => Fact[];
  readonly after: (context: PageContext, group: Group) => Fact[];
  readonly data?: (context: PageContext, group: Group) => DataFiles[];
}

export const scopeOf = <Group extends { readonly tree: PeriodNode }>(
  { by, name, path, index, title }: ProfileList<Group>,
  group: Group,
): Scope => ({
  by,
  name: name(group),
  tree: group.tree,
  base: (ui) => path(ui, name(group)),
  title: (context) => title(context, group),
  above: (context) => [
    { href: context.href(index.path(context.ui)), text: context.t(index.text), lang: null },
  ],
  always: false,
  shared: by,
});

export function profilePage<Group extends { readonly tree: PeriodNode }>(
  list: ProfileList<Group>,
  context: PageContext,
  group: Group,
): ProfilePageData {
  const { text, lang } = list.heading(context, group);
  const facts = [
    ...list.before(context, group, text),
    ...spanFact(context, group.tree),
    ...list.after(context, group),
    ...mostSeen(context, list.by, list.name(group)),
    feedFact(context, group.tree, list.feed(group)),
  ];
  return {
    ...profile(context, scopeOf(list, group), list.title(context, group), list.feed(group)),
    heading: text,
    headingLang: lang,
    within: searchWithin(context, group.tree, {
      name: list.title(context, group),
      facet: list.by,
      values: [list.name(group)],
    }),
    facts: facts.filter(({ values }) => values.length > 0),
    data: (list.data?.(context, group) ?? []).filter(({ files }) => files.length > 0),
  };
}

/** The kind of the pages of a list: one for each publisher, or each language. */
export const profileKind = <Group extends { readonly tree: PeriodNode }>(list: ProfileList<Group>) => ({
  template: 'profile',
  subjects: ({ site }: { readonly site: Site }) => list.groups(site),
  path: (ui: UiLanguage, group: Group) => list.path(ui, list.name(group)),
  depends: (group: Group, site: Site) => [
    onArticles(list.by, list.name(group)),
    onPublishers,
    onMostSeen(site, list.by, list.name(group)),
  ],
  data: (context: PageContext, group: Group) => profilePage(list, context, group),
});

/** So many articles a page shows at its head, and needs no search within. */
const few = 12;

/** The newest of them, where they are not all in sight. */
const latest = (context: PageContext, { tree: { articles }, shared }: Scope): ItemView[] =>
  articles.length > few
    ? itemViews(
        context,
        articles
          .filter(({ edtf }) => edtf !== null)
          .slice(-few)
          .reverse(),
        shared,
      )
    : [];

/** @param name By what the search is narrowed, in words. */
export const searchWithin = (
  context: PageContext,
  { articles }: PeriodNode,
  { name, facet, values }: { name: string; facet: FacetName; values: readonly string[] },
): SearchWithin | null =>
  articles.length > few
    ? {
        action: context.href(searchPath(context.ui)),
        label: context.t('profile.searchIn', { name }),
        narrowed: values.map((value) => ({ name: facetKeys[facet], value })),
      }
    : null;

/** The feeds of its newest articles by their forms. */
export function feedFact(context: PageContext, tree: PeriodNode, feed: string | null): Fact {
  const values =
    feed === null || !span(tree.articles)
      ? []
      : feedForms.map(({ form, text }) => ({ ...plain(text), href: context.href(feedPath(feed, form)) }));
  return { label: context.t('data.feeds'), values };
}

const feedForms = [
  { form: 'atom', text: 'Atom' },
  { form: 'json', text: 'JSON Feed' },
] as const;

/** All but the heading and the facts. */
export function profile(context: PageContext, scope: Scope, name: string, feed?: string) {
  const base = scope.base(context.ui);
  const count = scope.tree.articles.length;
  return {
    shell: shellOf(context, {
      title: name,
      description: context.t('profile.description', { name, count }),
      ...counterpartOf(context, scope, scope.base),
      ...feedOf(scope, feed, `${context.site.config.title}: ${name}`),
    }),
    t: context.t,
    summary: count === 0 ? context.t('home.empty') : context.t('count.articles', { count }),
    trail: scope.above(context),
    latest: scope.always ? [] : latest(context, scope),
    within: null,
    data: [],
    calendar: calendarView(context, scope.tree, (node) => listedAt(base, scope, node)),
    ...(scope.always
      ? timelineRows(context, base, scope.tree)
      : listing(context, base, scope.tree, scope.shared)),
  };
}

/** The timeline's own page leads into the years and lists nothing itself. */
function timelineRows(context: PageContext, base: SitePath, tree: PeriodNode): Listing {
  return { rows: rowViews(context, base, tree.children), groups: [] };
}

/** Where the articles of a year or a month are listed: on its own page, its year's, or the scope's first. */
function listedAt(base: SitePath, { tree, always }: Scope, node: PeriodNode): SitePath {
  if (always) return periodPath(base, node.period);
  if (listsArticles(tree)) return `${base}#${firstAnchor(node.articles)}`;
  const year = tree.children.find((child) => child.period === yearOf(node.period));
  if (!year || year === node || !listsArticles(year)) return periodPath(base, node.period);
  return `${periodPath(base, year.period)}#${firstAnchor(node.articles)}`;
}

/** From when to when the articles are dated; nothing where none is. */
export function spanFact(context: PageContext, tree: PeriodNode): Fact[] {
  const dates = span(tree.articles);
  if (!dates) return [];
  const [from, to] = [dateText(context.locale, dates.from), dateText(context.locale, dates.to)];
  const text = from === to ? from : context.t('profile.span', { from, to });
  return [{ label: context.t('profile.spanLabel'), values: [plain(text)] }];
}
