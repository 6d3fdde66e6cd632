import type { ArticleSummary } from '../../archive/archive.ts';
import { cached } from '../../cached.ts';
import { isInferred, precisionOf, undated } from '../../edtf.ts';
import { inside } from '../../record.ts';
import { lackingLanguages } from '../../settings/interface.ts';
import { uiLocale } from '../../ui-languages.ts';
import { dataPath, reportListPath, reportPath, storyPath, timelinePath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { publicNotes } from '../public-problems.ts';
import type { Site } from '../site.ts';
import type { Translate } from '../strings.ts';
import { evidenceText } from '../views/evidence.ts';
import { foreignLang, type ItemView, itemView, type LinkView } from '../views/items.ts';
import { interfaceLanguages, nameList } from '../views/names.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { storyTitle } from '../views/story-words.ts';
import { pageKind, single } from './kind.ts';
import { listName } from './report-list.ts';
import { onArticles, onProblems, onPublishers, onShown } from './shared/depends.ts';
import { changeRows, changesOf } from './shared/report-changes.ts';
import { type ReportList, reportLists } from './shared/report-lists.ts';
import { splitLine, stateOfWeak, weakStories } from './shared/weak-links.ts';

/** Counts of what could not be read, of what is kept out and of how well the articles are known lead to the files. */
export interface ReportPageData {
  readonly shell: Shell;
  readonly t: Translate;
  /** The last days on which articles came or went. */
  readonly changes: readonly CountRow[];
  readonly problems: readonly CountRow[];
  readonly kinds: readonly CountRow[];
  readonly dates: readonly CountRow[];
  readonly formats: readonly CountRow[];
  readonly publishers: readonly CountRow[];
  readonly containers: readonly CountRow[];
  readonly stories: readonly WeakStoryRow[];
  readonly interface: InterfaceNotes;
  readonly json: string;
}

/** The archivist is told of the languages of the pages by these. */
interface InterfaceNotes {
  /** How fewer would be had, and the line of the settings for it; null where there is but one. */
  readonly fewer: { readonly text: string; readonly line: string } | null;
  /** That the settings ask for a language that is not there. */
  readonly lacks: string | null;
}

/** A large story with the links that are worth a look. */
export interface WeakStoryRow {
  readonly link: LinkView;
  readonly count: string;
  readonly links: readonly {
    readonly a: ItemView;
    readonly b: ItemView;
    readonly likeness: string;
    /** For `stories.yml`. */
    readonly line: string;
  }[];
}

export interface CountRow {
  readonly text: string;
  /** Where the text is not in the page's language. */
  readonly lang: string | null;
  readonly count: string;
  readonly href: string | null;
  /** Stands below it, in the language of problems where that is not the page's. */
  readonly note?: { readonly text: string; readonly lang: string | null };
}

const precisions = ['day', 'month', 'year', 'inferred', 'undated'] as const;

function precision(article: ArticleSummary): (typeof precisions)[number] {
  if (article.edtf === null) return undated;
  return isInferred(article.edtf) ? 'inferred' : precisionOf(article.edtf);
}

function tally(
  articles: readonly ArticleSummary[],
  key: (article: ArticleSummary) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const article of articles) counts.set(key(article), (counts.get(key(article)) ?? 0) + 1);
  return counts;
}

/** The counts of the report are the same in every language of the interface. */
interface ReportCounts {
  readonly lists: readonly ReportList[];
  /** How many files are kept out of the site: nothing else is told of them. */
  readonly withheld: number;
  /** How many articles are dated how exactly. */
  readonly dates: ReadonlyMap<string, number>;
  /** How many articles were read from each format, most first. */
  readonly formats: readonly (readonly [name: string, total: number])[];
  /** How many articles each file of many gave, and each file of many in it, by its path. */
  readonly containers: readonly (readonly [path: string, total: number])[];
  /** The notes of files that were read all the same, by path. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Files of many that the report lists: those that gave most. */
const containersShown = 500;

/** A file of many, and each that it holds in turn, as paths that begin with the outermost. */
function containersOf({ seedPath, item }: ArticleSummary): string[] {
  if (item === null) return [];
  const inner = item.split(inside).slice(0, -1);
  return [seedPath, ...inner.map((_, at) => [seedPath, ...inner.slice(0, at + 1)].join(inside))];
}

function containerCounts(articles: readonly ArticleSummary[]): [path: string, total: number][] {
  const counts = new Map<string, number>();
  for (const article of articles)
    for (const path of containersOf(article)) counts.set(path, (counts.get(path) ?? 0) + 1);
  const most = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, containersShown);
  return most.sort(([a], [b]) => (a < b ? -1 : 1));
}

const reportCounts = cached((site: Site): ReportCounts => {
  const {
    archive,
    timeline: { articles },
  } = site;
  const formats = [...tally(articles, (article) => article.format)];
  formats.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const withheld = archive.tombstones().length;
  const containers = containerCounts(articles);
  const notes = new Map(publicNotes(archive).map(({ path, message }) => [path, message]));
  return {
    lists: reportLists(site),
    withheld,
    dates: tally(articles, precision),
    formats,
    containers,
    notes,
  };
}, new WeakMap());

function dateRows(context: PageContext, counts: ReportCounts['dates']): CountRow[] {
  return precisions
    .filter((name) => counts.has(name))
    .map((name) => ({
      text: context.t(`report.date.${name}`),
      lang: null,
      count: context.t('count.articles', { count: counts.get(name) ?? 0 }),
      href: name === undated ? context.href(`${timelinePath(context.ui)}${undated}/`) : null,
    }));
}

const listRow = (context: PageContext, list: ReportList): CountRow => ({
  ...listName(context, list),
  count: context.t('report.files', { count: list.files.length }),
  href: context.href(reportListPath(context.site.interface.own, list.by, list.name, 1)),
});

/** How many of a format's or a publisher's articles are to be looked at; no link where none is. */
function shareRows(
  context: PageContext,
  by: 'format' | 'publisher',
  lists: readonly ReportList[],
  totals: readonly (readonly [name: string, total: number])[],
): CountRow[] {
  const found = new Map(lists.filter((list) => list.by === by).map((list) => [list.name, list]));
  return totals.map(([name, total]) => {
    const list = found.get(name);
    const count = context.t('report.share', { count: list?.files.length ?? 0, total });
    return { ...(list ? listRow(context, list) : { ...listName(context, { by, name }), href: null }), count };
  });
}

const withheldRows = ({ t }: PageContext, withheld: number): CountRow[] =>
  withheld === 0
    ? []
    : [
        {
          text: t('report.kind.withheld'),
          lang: null,
          count: t('report.files', { count: withheld }),
          href: null,
        },
      ];

function storyRows(context: PageContext): WeakStoryRow[] {
  const { t } = context;
  return weakStories(context.site).map(({ story, links }) => {
    const { title, lang } = storyTitle(context, story);
    return {
      link: { href: context.href(storyPath(story.story.id)), text: title, lang },
      count: t('count.articles', { count: story.articles.length }),
      links: links.map((weak) => ({
        a: itemView(context, weak.a),
        b: itemView(context, weak.b),
        likeness: evidenceText(context, { kind: 'words', value: weak.score.toFixed(2) }) ?? '',
        line: splitLine(weak),
      })),
    };
  });
}

const containerRows = (
  context: PageContext,
  containers: ReportCounts['containers'],
  notes: ReportCounts['notes'],
): CountRow[] =>
  containers.map(([path, total]) => {
    const text = notes.get(path);
    return {
      text: path,
      lang: null,
      count: context.t('count.articles', { count: total }),
      href: null,
      ...(text && { note: { text, lang: foreignLang(context, 'en') } }),
    };
  });

function interfaceNotes(context: PageContext): InterfaceNotes {
  const { t, site } = context;
  const tags = site.interface.languages.map(uiLocale);
  const lacking = lackingLanguages(site.config);
  const text = t('report.interfaceLine', { languages: interfaceLanguages(context) });
  return {
    fewer: tags.length > 1 ? { text, line: `interface: [${tags.join(', ')}]` } : null,
    lacks:
      lacking.length > 0 ? t('report.interfaceLacks', { tags: nameList(context.locale, lacking) }) : null,
  };
}

export function reportPage(context: PageContext): ReportPageData {
  const { site, t } = context;
  const { lists, withheld, dates, formats, containers, notes } = reportCounts(site);
  const rows = (by: ReportList['by']) =>
    lists.filter((list) => list.by === by).map((list) => listRow(context, list));
  const publishers = site.publishers.map(({ id, tree }) => [id, tree.articles.length] as const);
  return {
    shell: shellOf(context, {
      title: t('nav.report'),
      description: t('report.intro'),
      counterpart: reportPath,
    }),
    t,
    changes: changeRows(context),
    problems: rows('problem'),
    kinds: [...rows('kind'), ...withheldRows(context, withheld)],
    dates: dateRows(context, dates),
    formats: shareRows(context, 'format', lists, formats),
    publishers: shareRows(context, 'publisher', lists, publishers),
    containers: containerRows(context, containers, notes),
    stories: storyRows(context),
    interface: interfaceNotes(context),
    json: context.href(dataPath('report.json')),
  };
}

export const report = pageKind({
  template: 'report',
  nav: { place: 'foot', text: 'nav.report', path: reportPath },
  subjects: single,
  path: reportPath,
  depends: (_, site) => [
    onArticles('all'),
    onPublishers,
    onProblems,
    onShown(stateOfWeak(site)),
    onShown(JSON.stringify(changesOf(site))),
  ],
  data: reportPage,
});
