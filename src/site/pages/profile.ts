import { yearOf } from '../../edtf.ts';
import {
  languagePath,
  languagesPath,
  periodPath,
  type SitePath,
  sourcePath,
  sourcesPath,
  timelinePath,
} from '../../urls.ts';
import { listsArticles, type PeriodNode, span } from '../collection.ts';
import type { PageContext } from '../context.ts';
import { type LanguageGroup, type Source, sourceName } from '../site.ts';
import type { Translate } from '../strings.ts';
import { type CalendarView, calendarView } from '../views/calendar.ts';
import { dateText } from '../views/dates.ts';
import { foreignLang, type LinkView } from '../views/items.ts';
import { firstAnchor, type Listing, listing, rowViews } from '../views/listing.ts';
import { countryName, languageText, ownLanguageText } from '../views/names.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import type { Scope } from './period.ts';

/** The first page of a list that is divided by time: the timeline itself, a source, a language. */
export interface ProfilePageData extends Listing {
  readonly shell: Shell;
  readonly t: Translate;
  readonly heading: string;
  /** Language of the heading where it is not the page's. */
  readonly headingLang: string | null;
  readonly summary: string;
  readonly trail: readonly LinkView[];
  readonly facts: readonly Fact[];
  readonly calendar: CalendarView | null;
}

/** A line of what is known of a source or a language. */
export interface Fact {
  readonly label: string;
  readonly values: readonly FactValue[];
}

export interface FactValue {
  readonly text: string;
  readonly lang: string | null;
  readonly href: string | null;
  readonly note: string | null;
}

export const timelineScope = (tree: PeriodNode): Scope => ({
  tree,
  base: timelinePath,
  name: (context) => context.t('nav.timeline'),
  above: () => [],
  always: true,
  shared: null,
});

export const sourceScope = (source: Source): Scope => ({
  tree: source.tree,
  base: (ui) => sourcePath(ui, source.id),
  name: (context) => sourceName(source, context.locale).text,
  above: (context) => [
    { href: context.href(sourcesPath(context.ui)), text: context.t('nav.sources'), lang: null },
  ],
  always: false,
  shared: 'source',
});

export const languageScope = (language: LanguageGroup): Scope => ({
  tree: language.tree,
  base: (ui) => languagePath(ui, language.tag),
  name: (context) => languageText(context, language.tag),
  above: (context) => [
    { href: context.href(languagesPath(context.ui)), text: context.t('nav.languages'), lang: null },
  ],
  always: false,
  shared: 'language',
});

export function timelinePage(context: PageContext, scope: Scope): ProfilePageData {
  const heading = context.t('nav.timeline');
  return {
    ...profile(context, scope, heading),
    heading,
    headingLang: null,
    facts: [],
  };
}

export function sourcePage(context: PageContext, source: Source): ProfilePageData {
  const name = sourceName(source, context.locale);
  return {
    ...profile(context, sourceScope(source), name.text, `source/${source.id}`),
    heading: name.text,
    headingLang: foreignLang(context, name.lang),
    facts: sourceFacts(context, source, name.text),
  };
}

export function languagePage(context: PageContext, language: LanguageGroup): ProfilePageData {
  const own = ownLanguageText(context, language.tag);
  return {
    ...profile(
      context,
      languageScope(language),
      languageText(context, language.tag),
      `language/${language.tag.toLowerCase()}`,
    ),
    heading: own,
    headingLang: foreignLang(context, language.tag),
    facts: languageFacts(context, language, own),
  };
}

/** Undated articles stand in no feed, so that there may be none. */
const feedOf = (scope: Scope, name: string | undefined, title: string) =>
  name && span(scope.tree.articles) ? { feed: { name, title } } : {};

function profile(context: PageContext, scope: Scope, name: string, feed?: string) {
  const base = scope.base(context.ui);
  const count = scope.tree.articles.length;
  return {
    shell: shellOf(context, {
      title: name,
      description: context.t('profile.description', { name, count }),
      counterpart: scope.base,
      ...feedOf(scope, feed, `${context.site.config.title}: ${name}`),
    }),
    t: context.t,
    summary: count === 0 ? context.t('home.empty') : context.t('count.articles', { count }),
    trail: scope.above(context),
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

const plain = (text: string): FactValue => ({ text, lang: null, href: null, note: null });

function spanFact(context: PageContext, tree: PeriodNode): Fact[] {
  const dates = span(tree.articles);
  if (!dates) return [];
  const [from, to] = [dateText(context.locale, dates.from), dateText(context.locale, dates.to)];
  const text = from === to ? from : context.t('profile.span', { from, to });
  return [{ label: context.t('profile.spanLabel'), values: [plain(text)] }];
}

function sourceFacts(context: PageContext, source: Source, shown: string): Fact[] {
  const { t, locale } = context;
  const otherNames = [...source.names]
    .filter(
      ([tag, name], index, all) =>
        name !== shown && tag !== 'default' && all.findIndex(([, n]) => n === name) === index,
    )
    .map(([tag, name]) => ({ ...plain(name), lang: foreignLang(context, tag) }));
  const facts: Fact[] = [
    { label: t('source.otherNames'), values: otherNames },
    { label: t('source.host'), values: source.host ? [plain(source.host)] : [] },
    {
      label: t('source.country'),
      values: source.country ? [plain(countryName(locale, source.country))] : [],
    },
    { label: t('nav.languages'), values: languageCounts(context, source) },
    ...spanFact(context, source.tree),
    { label: t('source.credits'), values: credits(context, source) },
    { label: t('source.mirrors'), values: mirrors(source).map(plain) },
  ];
  return facts.filter((fact) => fact.values.length > 0);
}

/** How often each name comes up, most often first. */
function countBy<T>(
  items: readonly T[],
  names: (item: T) => readonly string[] | string | null,
): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of items.flatMap((item) => names(item) ?? []))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

const mirrors = (source: Source): string[] =>
  countBy(source.tree.articles, (article) => article.mirror).map(([name]) => name);

/** Names shown of those credited most often. */
const creditCount = 8;

/** Those credited more than once. */
const credits = (context: PageContext, source: Source): FactValue[] =>
  countBy(source.tree.articles, ({ contributors }) => [...new Set(contributors.map(({ name }) => name))])
    .filter(([, count]) => count > 1)
    .slice(0, creditCount)
    .map(([name, count]) => ({ ...plain(name), note: context.t('count.articles', { count }) }));

const languageCounts = (context: PageContext, source: Source): FactValue[] =>
  countBy(source.tree.articles, (article) => article.language).map(([tag, count]) => ({
    text: languageText(context, tag),
    lang: null,
    href: context.href(languagePath(context.ui, tag)),
    note: context.t('count.articles', { count }),
  }));

function languageFacts(context: PageContext, language: LanguageGroup, own: string): Fact[] {
  const { t, site } = context;
  const gloss = languageText(context, language.tag);
  const sources = countBy(language.tree.articles, (article) => article.publisher?.id ?? null).map(
    ([id, count]): FactValue => {
      const source = site.sources.find((candidate) => candidate.id === id);
      const name = source ? sourceName(source, language.tag) : { text: id, lang: null };
      return {
        text: name.text,
        lang: foreignLang(context, name.lang),
        href: context.href(sourcePath(context.ui, id)),
        note: t('count.articles', { count }),
      };
    },
  );
  const facts: Fact[] = [
    { label: t('language.inYours'), values: gloss.toLowerCase() === own.toLowerCase() ? [] : [plain(gloss)] },
    ...spanFact(context, language.tree),
    { label: t('nav.sources'), values: sources },
  ];
  return facts.filter((fact) => fact.values.length > 0);
}
