import { confidenceOf, guessName } from '../../guesses.ts';
import { articlePath, reportListPath, reportPath } from '../../urls.ts';
import { type Direction, direction } from '../../writing-systems.ts';
import type { PageContext } from '../context.ts';
import { madeOfEach } from '../faults.ts';
import { publisherName } from '../site.ts';
import type { Translate } from '../strings.ts';
import { copiesOf } from '../views/copies.ts';
import { foreignLang, type LinkView } from '../views/items.ts';
import { sidecarOf } from '../views/ready-sidecar.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { pageKind } from './kind.ts';
import { onPublishers, onShown } from './shared/depends.ts';
import {
  type ListHeading,
  otherWarnings,
  type Reported,
  type ReportPart,
  reportLists,
  reportParts,
} from './shared/report-lists.ts';

/** The files that the report names under one heading, a page of them. */
export interface ReportListData {
  readonly shell: Shell;
  readonly t: Translate;
  readonly heading: ListName;
  readonly summary: string | null;
  readonly trail: readonly LinkView[];
  readonly files: readonly ReportedView[];
  /** Where the sidecars are, if not here: each would stand in three lists. */
  readonly note: string | null;
  readonly filters: readonly FilterView[];
  /** That the filters look at one page, where the list has more. */
  readonly filterNote: string | null;
  readonly earlier: LinkView | null;
  readonly later: LinkView | null;
}

interface ListName {
  readonly text: string;
  /** Where it is not the page's own. */
  readonly lang: string | null;
}

export interface ReportedView {
  /** The article's title, or null for a file that became none. */
  readonly title: {
    readonly href: string;
    readonly text: string;
    readonly lang: string;
    readonly dir: Direction;
  } | null;
  readonly path: string;
  /** The format and how sure the reading is, in the page's language. */
  readonly facts: readonly string[];
  /** The guesses in words, in the page's language. */
  readonly guesses: readonly string[];
  /** Sentences of the reading itself, in English. */
  readonly warnings: readonly { readonly text: string; readonly lang: string }[];
  readonly copies: readonly string[];
  readonly sidecar: string | null;
  /** A filter compares these, by its name. */
  readonly marks: Readonly<Record<FilterName, readonly string[]>>;
}

type FilterName = 'publisher' | 'format' | 'kind';

/** A choice among the files of the page. */
export interface FilterView {
  readonly name: FilterName;
  readonly label: string;
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** The headings of the report's sections; each stands at an anchor of its own name. */
const sectionNames = {
  problem: 'report.problems',
  kind: 'report.kinds',
  format: 'report.formats',
  publisher: 'nav.publishers',
} as const;

/** The heading of a list. */
export function listName(context: PageContext, { by, name }: ListHeading): ListName {
  if (by === 'kind') return { text: context.t(`report.kind.${name}`), lang: null };
  if (by === 'problem') return { text: context.t(`report.step.${name}`), lang: null };
  if (by !== 'publisher') return { text: name, lang: foreignLang(context, 'en') };
  const publisher = context.site.publishers.find(({ id }) => id === name);
  const named = publisher ? publisherName(publisher, context.locale) : { text: name, lang: null };
  return { text: named.text, lang: foreignLang(context, named.lang) };
}

export function reportListPage(context: PageContext, part: ReportPart): ReportListData {
  const { t } = context;
  const { list, number } = part;
  const heading = listName(context, list);
  const link = (to: number): LinkView => ({
    href: context.href(reportListPath(context.ui, list.by, list.name, to)),
    text: t('report.page', { number: to }),
    lang: null,
  });
  return {
    shell: shellOf(context, {
      title: `${heading.text} · ${t('nav.report')}${number > 1 ? ` · ${t('report.page', { number })}` : ''}`,
      description: t('report.intro'),
      counterpart: (ui) => (ui === context.ui ? context.path : reportPath(ui)),
      sameInAll: false,
    }),
    t,
    heading,
    summary: number > 1 ? t('report.page', { number }) : null,
    trail: [
      { href: context.href(reportPath(context.ui)), text: t('nav.report'), lang: null },
      {
        href: context.href(`${reportPath(context.ui)}#${list.by}`),
        text: t(sectionNames[list.by]),
        lang: null,
      },
    ],
    files: reportedViews(context, part),
    note: list.by === 'format' || list.by === 'publisher' ? t('report.sidecars') : null,
    filters: filtersOf(context, part),
    filterNote: number > 1 || !part.last ? t('report.filterPage') : null,
    earlier: number > 1 ? link(number - 1) : null,
    later: part.last ? null : link(number + 1),
  };
}

const nothing = {
  title: null,
  facts: [],
  guesses: [],
  copies: [],
  sidecar: null,
  marks: { publisher: [], format: [], kind: [] },
};

function reportedViews(context: PageContext, { list, files }: ReportPart): ReportedView[] {
  const ofSeeds = files.map((file) => ({ file, seedPath: seedOf(file) }));
  return [...madeOfEach(ofSeeds, 'Its line in the report', ({ file }) => reportedView(context, list, file))];
}

const seedOf = (file: Reported): string =>
  file.is === 'problem' ? file.problem.path : file.article.seedPath;

function reportedView(context: PageContext, { by }: ListHeading, file: Reported): ReportedView {
  const { t } = context;
  if (file.is === 'problem') {
    const { path, code, message, advice } = file.problem;
    return { ...nothing, path, facts: [code], warnings: [{ text: `${message} ${advice}`, lang: 'en' }] };
  }
  const { article, doubts } = file;
  const { id, title, language, guesses, format } = article;
  return {
    title: { href: context.href(articlePath(id)), text: title, lang: language, dir: direction(language) },
    path: article.seedPath,
    facts: [format, t(`report.confidence.${confidenceOf(guesses)}`)],
    guesses: guesses.map((guess) => t(`report.guess.${guessName(guess)}`)),
    warnings: otherWarnings(article).map((text) => ({ text, lang: 'en' })),
    copies: copiesOf(article),
    sidecar: by === 'kind' ? sidecarOf(article) : null,
    marks: { publisher: [article.publisher?.id ?? ''], format: [format], kind: doubts },
  };
}

/** Choices for a page whose files differ: by publisher, by format, by kind, without what they all share. */
function filtersOf(context: PageContext, { files }: ReportPart): FilterView[] {
  const { t } = context;
  const articles = files.flatMap((file) => (file.is === 'article' ? [file] : []));
  const filters: readonly (Omit<FilterView, 'options'> & { readonly headings: readonly ListHeading[] })[] = [
    {
      name: 'publisher',
      label: t('search.publisher'),
      all: t('search.anyPublisher'),
      headings: articles.flatMap(({ article: { publisher } }) =>
        publisher ? [{ by: 'publisher', name: publisher.id }] : [],
      ),
    },
    {
      name: 'format',
      label: t('report.format'),
      all: t('report.anyFormat'),
      headings: articles.map(({ article }) => ({ by: 'format', name: article.format })),
    },
    {
      name: 'kind',
      label: t('report.kind'),
      all: t('report.anyKind'),
      headings: articles.flatMap(({ doubts }) => doubts.map((name) => ({ by: 'kind', name }) as const)),
    },
  ];
  return filters
    .map(({ headings, ...filter }) => ({ ...filter, options: optionsOf(context, headings) }))
    .filter(({ options }) => options.length > 1);
}

function optionsOf(context: PageContext, headings: readonly ListHeading[]): FilterView['options'] {
  const byName = new Map(headings.map((heading) => [heading.name, heading]));
  return [...byName]
    .map(([value, heading]) => ({ value, text: listName(context, heading).text }))
    .sort((a, b) => a.text.localeCompare(b.text, context.locale));
}

export const reportList = pageKind({
  template: 'report-list',
  subjects: ({ site }) => reportLists(site).flatMap(reportParts),
  // The lists are long, and mostly names of files: they stand once, the summary in each language.
  only: (_, site) => site.interface.own,
  path: (ui, { list, number }) => reportListPath(ui, list.by, list.name, number),
  depends: (part) => [...part.depends.map(onShown), onPublishers],
  data: reportListPage,
});
