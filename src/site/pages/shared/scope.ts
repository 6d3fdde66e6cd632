import type { UiLanguage } from '../../../ui-languages.ts';
import type { SitePath } from '../../../urls.ts';
import type { PageContext } from '../../context.ts';
import { isPart, isTime, listsArticles, type Period, type PeriodNode, wholeOf } from '../../periods.ts';
import type { LinkView, Shared } from '../../views/items.ts';
import type { ArticleGroup } from './depends.ts';

/** A list of articles that is divided by time: the timeline, a publisher, a language, a person, a subject, a collection. */
export interface Scope extends Pick<ArticleGroup, 'by'> {
  /** The publisher's id, the language's tag, the id of the heading, the slug of the collection; nothing for the timeline. */
  readonly name: string;
  readonly tree: PeriodNode;
  readonly base: (ui: UiLanguage) => SitePath;
  /** The scope's own name on a page, and the pages above it. */
  readonly title: (context: PageContext) => string;
  readonly above: (context: PageContext) => readonly LinkView[];
  /** Whether years and months have pages however few articles they hold. */
  readonly always: boolean;
  readonly shared: Shared;
  /** Where its pages stand in one interface language alone. */
  readonly alone?: {
    readonly ui: UiLanguage;
    /** The nearest page in another. */
    readonly elsewhere: (ui: UiLanguage) => SitePath;
    /** Its name, which may be another though no article is. */
    readonly name: string;
  };
}

/** A page of a scope in another interface language, or what is nearest to it. */
export const counterpartOf = (
  { ui }: Pick<PageContext, 'ui'>,
  { alone }: Pick<Scope, 'alone'>,
  path: (ui: UiLanguage) => SitePath,
) => ({
  counterpart: (other: UiLanguage) => (alone && other !== ui ? alone.elsewhere(other) : path(other)),
  sameInAll: alone === undefined,
});

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
