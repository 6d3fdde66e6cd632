import type { UiLanguage } from '../../../ui-languages.ts';
import type { SitePath } from '../../../urls.ts';
import type { PageContext } from '../../context.ts';
import { type PeriodNode, span } from '../../periods.ts';
import type { Site } from '../../site.ts';
import type { StringKey, Translate } from '../../strings.ts';
import { dateText } from '../../views/dates.ts';
import { type Shell, shellOf } from '../../views/shell.ts';
import { onArticles, onPublishers } from './depends.ts';

/** The index of the publishers, or of the languages. */
export interface DirectoryPageData {
  readonly shell: Shell;
  readonly t: Translate;
  readonly heading: string;
  readonly intro: string;
  readonly entries: readonly DirectoryEntry[];
}

export interface DirectoryEntry {
  readonly href: string;
  readonly name: string;
  readonly lang: string | null;
  /** Host and country of a publisher; a language's name in the reader's language. */
  readonly gloss: string | null;
  readonly count: string;
  /** Percent of the largest, at least 1. */
  readonly share: number;
  readonly span: string | null;
}

export function spanText(context: PageContext, tree: Pick<PeriodNode, 'articles'>): string | null {
  const dates = span(tree.articles);
  if (!dates) return null;
  const [from, to] = [
    dateText(context.locale, dates.from, 'short'),
    dateText(context.locale, dates.to, 'short'),
  ];
  return from === to ? from : context.t('profile.span', { from, to });
}

/** How much a list holds, and from when to when. */
export function sizes(context: PageContext, tree: PeriodNode, largest: number) {
  const count = tree.articles.length;
  return {
    count: context.t('count.articles', { count }),
    share: Math.max(1, Math.round((count / largest) * 100)),
    span: spanText(context, tree),
  };
}

/** The groups that an index lists. */
export interface DirectoryList<Group extends { readonly tree: PeriodNode }> {
  readonly heading: StringKey;
  readonly intro: StringKey;
  readonly path: (ui: UiLanguage) => SitePath;
  readonly groups: (site: Site) => readonly Group[];
  readonly entry: (
    context: PageContext,
    group: Group,
  ) => Pick<DirectoryEntry, 'href' | 'name' | 'lang' | 'gloss'>;
}

export function directoryPage<Group extends { readonly tree: PeriodNode }>(
  { heading, intro, path, groups, entry }: DirectoryList<Group>,
  context: PageContext,
): DirectoryPageData {
  const { t } = context;
  const all = groups(context.site);
  const largest = Math.max(1, ...all.map(({ tree }) => tree.articles.length));
  const entries = all.map((group) => ({
    ...entry(context, group),
    ...sizes(context, group.tree, largest),
  }));
  const told = t(intro, { count: entries.length });
  const shell = shellOf(context, { title: t(heading), description: told, counterpart: path });
  return { shell, t, heading: t(heading), intro: told, entries };
}

/** The kind of an index, to which every page leads. */
export const directoryKind = <Group extends { readonly tree: PeriodNode }>(list: DirectoryList<Group>) => ({
  template: 'directory',
  nav: { place: 'sections' as const, text: list.heading, path: list.path },
  subjects: () => [null],
  path: list.path,
  depends: () => [onArticles('all'), onPublishers],
  data: (context: PageContext) => directoryPage(list, context),
});
