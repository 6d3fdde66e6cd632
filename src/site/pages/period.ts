import type { UiLanguage } from '../../ui-languages.ts';
import { periodPath, type SitePath } from '../../urls.ts';
import { isPart, isTime, listsArticles, type Period, type PeriodNode, wholeOf } from '../collection.ts';
import type { PageContext } from '../context.ts';
import type { Translate } from '../strings.ts';
import type { LinkView, Shared } from '../views/items.ts';
import { type Listing, listing, periodName, type RowView, rowViews } from '../views/listing.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { type YearCalendar, yearCalendar } from '../views/year-calendar.ts';

/** The page of a year, a month, a day or the undated, in the timeline, a source or a language. */
export interface PeriodPageData extends Listing {
  readonly shell: Shell;
  readonly t: Translate;
  readonly heading: string;
  readonly summary: string;
  /** The pages that this one is part of, from the top. */
  readonly trail: readonly LinkView[];
  /** The days of a year; null on other pages. */
  readonly year: YearCalendar | null;
  readonly earlier: LinkView | null;
  readonly later: LinkView | null;
}

/** A list of articles that is divided by time: the timeline, a source, a language. */
export interface Scope {
  readonly tree: PeriodNode;
  readonly base: (ui: UiLanguage) => SitePath;
  /** The scope's own name on a page, and the pages above it. */
  readonly name: (context: PageContext) => string;
  readonly above: (context: PageContext) => readonly LinkView[];
  /** Whether years and months have pages however few articles they hold. */
  readonly always: boolean;
  readonly shared: Shared;
}

/** A period that has a page, with the pages above it and beside it. */
export interface PeriodPlace {
  readonly node: PeriodNode;
  readonly ancestors: readonly PeriodNode[];
  readonly earlier: PeriodNode | null;
  readonly later: PeriodNode | null;
}

/** The periods within the scope that have pages of their own. */
export function periodPlaces(scope: Scope): PeriodPlace[] {
  const places: PeriodPlace[] = [];
  const visit = (node: PeriodNode, ancestors: readonly PeriodNode[]): void => {
    const isMonth = /^\d{4}-\d\d$/u.test(node.period);
    if (listsArticles(node) && (!scope.always || isMonth)) return;
    for (const child of node.children) {
      places.push({ node: child, ancestors, earlier: null, later: null });
      visit(child, [...ancestors, child]);
    }
  };
  visit(scope.tree, []);
  return withNeighbours(places);
}

/** Periods with the same row stand in it one after the other: those of one exactness, the parts of one whole. */
function rowOf(period: Period): string | null {
  if (isTime(period)) return String(period.length);
  return isPart(period) ? wholeOf(period) : null;
}

/** Gives each place the ones before and after it in its row, across the bounds of years and months. */
function withNeighbours(places: readonly PeriodPlace[]): PeriodPlace[] {
  const last = new Map<string, number>();
  const linked = places.map((place) => ({ ...place }));
  linked.forEach((place, index) => {
    const row = rowOf(place.node.period);
    if (row === null) return;
    const before = linked[last.get(row) ?? -1];
    if (before) {
      place.earlier = before.node;
      before.later = place.node;
    }
    last.set(row, index);
  });
  return linked;
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

export function periodPage(context: PageContext, scope: Scope, place: PeriodPlace): PeriodPageData {
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
  const name = scope.name(context);
  return {
    shell: shellOf(context, {
      title: `${heading} · ${name}`,
      description: context.t('period.description', {
        name,
        period: heading,
        count: place.node.articles.length,
      }),
      counterpart: (ui) => periodPath(scope.base(ui), place.node.period),
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
    groups: named(place.node) ? listed.groups.map((group) => ({ ...group, heading: null })) : listed.groups,
    // The calendar leads into the months themselves.
    rows: year ? laneRows(context, base, place.node) : listed.rows,
  };
}
