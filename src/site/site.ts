import type { Archive, ArticleSummary } from '../archive/archive.ts';
import { cached } from '../cached.ts';
import { publisherById } from '../publishers/registry/find.ts';
import type { PublisherFacts } from '../publishers/registry/publisher.ts';
import type { NameGroup } from '../search/index/names/groups.ts';
import type { ArchiveConfig } from '../settings/config.ts';
import { type HeadingCorrections, noHeadingCorrections } from '../settings/heading-corrections.ts';
import { type Interface, interfaceOf } from '../settings/interface.ts';
import { nearestUi, type UiLanguage } from '../ui-languages.ts';
import { unknownLanguage } from '../writing-systems.ts';
import { additionsOf } from './additions.ts';
import { peopleOf } from './headings/people.ts';
import type { Register } from './headings/register.ts';
import { subjectsOf } from './headings/subjects.ts';
import type { CitationShapes } from './page.ts';
import { collect, digestOf, type PeriodNode } from './periods.ts';
import { publicNotes, publicProblems } from './public-problems.ts';

/** The archive as the pages see it: its articles by publisher, by language and by time. Made once a plan. */
export interface Site {
  readonly archive: Archive;
  readonly config: ArchiveConfig;
  readonly interface: Interface;
  readonly shapes: CitationShapes;
  readonly timeline: PeriodNode;
  /** Those with most articles first. */
  readonly publishers: readonly PublisherGroup[];
  /** Those with most articles first, and last the articles whose language is unknown. */
  readonly languages: readonly LanguageGroup[];
  /** Those who are credited. */
  readonly people: Register;
  readonly subjects: Register;
  readonly corrections: HeadingCorrections;
  /** The names that articles gloss in another script: known when the search is made, and not before. */
  readonly glosses: () => readonly NameGroup[];
  /** The articles of its publisher before and after one, by its id. */
  readonly neighbours: ReadonlyMap<string, Neighbours>;
  /** By id: the articles that are the same text in other languages, the original first, without the article itself. */
  readonly translations: ReadonlyMap<string, readonly ArticleSummary[]>;
  /** Changes when any article does. */
  readonly digest: string;
  /** Changes when the name of a publisher does. */
  readonly names: string;
  /** Changes when what is told of problems and of what is withheld does. */
  readonly problemsDigest: string;
  /** Changes when what is told of departed articles does, or whether any is known to have been added. */
  readonly departuresDigest: string;
}

export interface PublisherGroup {
  readonly id: string;
  readonly host: string | null;
  /** ISO 3166 code, where it is known. */
  readonly country: string | null;
  /** How the publisher is named, by the language of its articles. */
  readonly names: ReadonlyMap<string, string>;
  readonly tree: PeriodNode;
}

export interface LanguageGroup {
  readonly tag: string;
  readonly tree: PeriodNode;
}

interface Neighbours {
  readonly earlier: ArticleSummary | null;
  readonly later: ArticleSummary | null;
}

/** The groups that have a name, in the order of their first. */
function named<T>(items: readonly T[], nameOf: (item: T) => string | null): [string, T[]][] {
  return [...Map.groupBy(items, nameOf)].flatMap(([name, group]) => (name === null ? [] : [[name, group]]));
}

/** The name most used in each language; the first of two used as often. */
function publisherNames(
  articles: readonly ArticleSummary[],
  entry: PublisherFacts | null,
): Map<string, string> {
  const names = new Map<string, string>();
  for (const [language, group] of Map.groupBy(articles, (article) => article.language)) {
    const uses = named(group, (article) => article.publisher?.name ?? null);
    uses.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
    if (uses[0]) names.set(language, uses[0][0]);
  }
  for (const [language, name] of Object.entries(entry?.names ?? {})) names.set(language, name);
  return names;
}

function publishersOf(articles: readonly ArticleSummary[], config: ArchiveConfig): PublisherGroup[] {
  return bySize(
    named(articles, (article) => article.publisher?.id ?? null).map(([id, group]) => {
      const entry = publisherById(id, config.publishers);
      const host = group.find((article) => article.publisher?.host)?.publisher?.host ?? null;
      return {
        id,
        host,
        country: entry?.country ?? null,
        names: publisherNames(group, entry),
        tree: collect(group),
      };
    }),
    (publisher) => publisher.id,
  );
}

const bySize = <T extends { tree: PeriodNode }>(groups: T[], name: (group: T) => string): T[] =>
  groups.sort((a, b) => b.tree.articles.length - a.tree.articles.length || (name(a) < name(b) ? -1 : 1));

/** A language that nobody can tell is none among others. */
const unknownLast = (languages: readonly LanguageGroup[]): LanguageGroup[] =>
  [...languages].sort((a, b) => Number(a.tag === unknownLanguage) - Number(b.tag === unknownLanguage));

function neighboursOf(publishers: readonly PublisherGroup[]): Map<string, Neighbours> {
  const neighbours = new Map<string, Neighbours>();
  for (const { tree } of publishers) {
    tree.articles.forEach((article, index) => {
      neighbours.set(article.id, {
        earlier: tree.articles[index - 1] ?? null,
        later: tree.articles[index + 1] ?? null,
      });
    });
  }
  return neighbours;
}

/** An article and its translations are one family, whether or not the archive holds the original. */
function translationsOf(articles: readonly ArticleSummary[]): Map<string, ArticleSummary[]> {
  const originals = new Set(articles.flatMap((article) => article.translates ?? []));
  const families = named(
    articles,
    (article) => article.translates ?? (originals.has(article.id) ? article.id : null),
  );
  const translations = new Map<string, ArticleSummary[]>();
  for (const [, family] of families) {
    if (family.length === 1) continue;
    const sorted = [...family].sort((a, b) => Number(a.translates !== null) - Number(b.translates !== null));
    for (const article of family)
      translations.set(
        article.id,
        sorted.filter((other) => other !== article),
      );
  }
  return translations;
}

/** A site is made with these, where there are such. */
export interface SiteOptions {
  /** Of citations, where some are cached. */
  readonly shapes?: CitationShapes;
  /** As the archivist has them. */
  readonly corrections?: HeadingCorrections;
  /** The names that the search has gathered, or null before. */
  readonly names?: () => readonly NameGroup[] | null;
}

export function siteOf(
  archive: Archive,
  config: ArchiveConfig,
  { shapes = new Map(), corrections = noHeadingCorrections, names = () => null }: SiteOptions = {},
): Site {
  const articles = archive.summaries();
  const glosses = (): readonly NameGroup[] => {
    const known = names();
    if (!known) throw new TypeError('The names are not known before the search is made');
    return known;
  };
  const publishers = publishersOf(articles, config);
  const languages = [...Map.groupBy(articles, (article) => article.language)].map(([tag, group]) => ({
    tag,
    tree: collect(group),
  }));
  return {
    archive,
    config,
    interface: interfaceOf(config, [...languages.map(({ tag }) => tag), ...archive.loggedLanguages()]),
    shapes,
    timeline: collect(articles),
    publishers,
    languages: unknownLast(bySize(languages, (language) => language.tag)),
    people: peopleOf(articles, corrections.names, glosses),
    subjects: subjectsOf(articles, corrections.subjects),
    corrections,
    glosses,
    neighbours: neighboursOf(publishers),
    translations: translationsOf(articles),
    digest: digestOf(articles),
    names: JSON.stringify(publishers.map(({ id, country, names }) => [id, country, ...names])),
    departuresDigest: JSON.stringify([archive.departures(), additionsOf(articles).days.length > 0]),
    problemsDigest: JSON.stringify([
      publicProblems(archive),
      publicNotes(archive),
      archive.tombstones().length,
    ]),
  };
}

/** Every article by its id. */
export const articlesById = cached(
  ({ timeline }: Site): ReadonlyMap<string, ArticleSummary> =>
    new Map(timeline.articles.map((article) => [article.id, article])),
  new WeakMap(),
);

/** A publisher's name for a reader of `locale`: as it calls itself in that language, or nearest to it. */
export function publisherName(
  publisher: PublisherGroup,
  locale: string,
): { text: string; lang: string | null } {
  const exact = publisher.names.get(locale);
  if (exact) return { text: exact, lang: locale };
  const near = [...publisher.names].find(([tag]) => tag !== 'default' && sameLanguage(tag, locale));
  const [lang, text] =
    near ?? [...publisher.names].find(([tag]) => tag === 'default') ?? [...publisher.names][0] ?? [];
  return { text: text ?? publisher.id, lang: lang === undefined || lang === 'default' ? null : lang };
}

const sameLanguage = (a: string, b: string): boolean => a.split('-')[0] === b.split('-')[0];

/** The interface language that an article is shown in. */
export const articleUi = (
  article: { language: string },
  { interface: { languages, own } }: Site,
): UiLanguage => nearestUi(article.language, languages) ?? own;
