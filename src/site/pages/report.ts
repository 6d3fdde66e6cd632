import type { ArticleSummary } from '../../archive/archive.ts';
import type { Problem, Tombstone } from '../../record.ts';
import { articlePath, dataPath, reportPath, timelinePath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { dateParts } from '../dates.ts';
import { direction } from '../names.ts';
import { type Shell, shellOf } from '../shell.ts';
import type { Translate } from '../strings.ts';

/** What the build could not read, what is kept out, and how well the articles are known. */
export interface ReportPageData {
  readonly shell: Shell;
  readonly t: Translate;
  /** At most `problemLimit`. */
  readonly problems: readonly Problem[];
  readonly problemsMore: string | null;
  readonly tombstones: readonly Tombstone[];
  readonly formats: readonly CountRow[];
  readonly dates: readonly CountRow[];
  /** Articles with warnings, most warnings first, at most `warnedLimit`. */
  readonly warned: readonly WarnedArticle[];
  readonly warnedMore: string | null;
  readonly json: string;
}

export interface CountRow {
  readonly text: string;
  readonly count: string;
  readonly href: string | null;
}

export interface WarnedArticle {
  readonly href: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly count: string;
}

const warnedLimit = 50;
/** The rest is in report.json. */
const problemLimit = 500;

const precisions = ['day', 'month', 'year', 'inferred', 'undated'] as const;

function precision(article: ArticleSummary): (typeof precisions)[number] {
  if (article.edtf === null) return 'undated';
  const { month, day, inferred } = dateParts(article.edtf);
  if (inferred) return 'inferred';
  return day ? 'day' : month ? 'month' : 'year';
}

function tally(
  articles: readonly ArticleSummary[],
  key: (article: ArticleSummary) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const article of articles) counts.set(key(article), (counts.get(key(article)) ?? 0) + 1);
  return counts;
}

function dateRows(context: PageContext, articles: readonly ArticleSummary[]): CountRow[] {
  const counts = tally(articles, precision);
  return precisions
    .filter((name) => counts.has(name))
    .map((name) => ({
      text: context.t(`report.date.${name}`),
      count: context.t('count.articles', { count: counts.get(name) ?? 0 }),
      href: name === 'undated' ? context.href(`${timelinePath(context.ui)}undated/`) : null,
    }));
}

export function reportPage(context: PageContext): ReportPageData {
  const { site, t } = context;
  const { articles } = site.timeline;
  const problems = site.archive.problems();
  const warned = articles
    .filter((article) => article.warnings.length > 0)
    .sort((a, b) => b.warnings.length - a.warnings.length || (a.id < b.id ? -1 : 1));
  return {
    shell: shellOf(context, {
      title: t('nav.report'),
      description: t('report.intro'),
      counterpart: reportPath,
    }),
    t,
    problems: problems.slice(0, problemLimit),
    problemsMore:
      problems.length > problemLimit
        ? t('report.problemsMore', { count: problems.length - problemLimit })
        : null,
    tombstones: site.archive.tombstones(),
    formats: [...tally(articles, (article) => article.format)]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([text, count]) => ({ text, count: t('count.articles', { count }), href: null })),
    dates: dateRows(context, articles),
    warned: warned.slice(0, warnedLimit).map((article) => ({
      href: context.href(articlePath(article.id)),
      title: article.title,
      lang: article.language,
      dir: direction(article.language),
      count: t('count.warnings', { count: article.warnings.length }),
    })),
    warnedMore:
      warned.length > warnedLimit ? t('report.warnedMore', { count: warned.length - warnedLimit }) : null,
    json: context.href(dataPath('report.json')),
  };
}
