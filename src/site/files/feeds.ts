import { hash } from 'node:crypto';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { Archive, ArticleSummary } from '../../archive/archive.ts';
import { cached } from '../../cached.ts';
import { firstDay, monthOf } from '../../edtf.ts';
import type { ArchiveConfig } from '../../settings/config.ts';
import { absoluteUrl, articlePath, feedPath, relativeUrl, type SitePath } from '../../urls.ts';
import { madeOfMost } from '../faults.ts';
import type { PlannedFile } from '../page.ts';

/*
 * Atom and JSON feeds of the whole archive, of each publisher and of each language: a current document with the newest
 * articles; of the whole archive also an archive document for each month (RFC 5005, section 4), so that a reader can
 * have all of it.
 * Undated articles stand in no feed: Atom asks for a date, and none is invented.
 */

/** Articles in a current document. */
const currentLength = 50;

type Kind = 'atom' | 'json';
type Dated = ArticleSummary & { readonly edtf: string };

interface Feed {
  /** Its part of an address: `all`, `source/rfi`, `language/cs`. */
  readonly name: string;
  readonly title: string;
  /** Newest first. */
  readonly articles: readonly Dated[];
  /** Whether it leads back to its first article, month by month. */
  readonly whole: boolean;
}

/** A document of a feed: the current one, or that of a month. */
interface FeedDocument {
  readonly feed: Feed;
  readonly month: string | null;
  readonly articles: readonly Dated[];
  readonly older: string | null;
  readonly newer: string | null;
}

const isDated = (article: ArticleSummary): article is Dated => article.edtf !== null;

/** Atom needs a moment: the one that is known, else the beginning of the day, month or year that is. */
const moment = ({ instant, edtf }: Dated): Date => new Date(instant ?? `${firstDay(edtf)}T00:00:00Z`);

/** Year and month that an article's archive document is named for; a year alone where no more is known. */
const documentOf = ({ edtf }: Dated): string => monthOf(edtf);

/** A name for life, whatever address the site is published at: a UUID of version 8 (RFC 9562) over what it names. */
function permanentId(name: string): string {
  const hex = hash('sha256', `kronika:${name}`);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The groups that have a name, in the order of their names. */
function groupBy<T>(items: readonly T[], key: (item: T) => string | undefined): [string, T[]][] {
  return [...Map.groupBy(items, key)]
    .flatMap(([name, group]): [string, T[]][] => (name === undefined ? [] : [[name, group]]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function feedsOf(summaries: readonly ArticleSummary[], title: string): Feed[] {
  const articles = summaries.filter(isDated).reverse();
  return [
    { name: 'all', title, articles, whole: true },
    ...groupBy(articles, (article) => article.publisher?.id).map(([id, own]) => ({
      name: `source/${id}`,
      title: `${title}: ${own[0]?.publisher?.name ?? id}`,
      articles: own,
      whole: false,
    })),
    ...groupBy(articles, (article) => article.language.toLowerCase()).map(([tag, own]) => ({
      name: `language/${tag}`,
      title: `${title}: ${own[0]?.language ?? tag}`,
      articles: own,
      whole: false,
    })),
  ];
}

function documentsOf(feed: Feed): FeedDocument[] {
  const months = feed.whole ? groupBy(feed.articles, documentOf) : [];
  const names = months.map(([month]) => month);
  const archives = months.map(([month, articles], at) => ({
    feed,
    month,
    articles,
    older: names[at - 1] ?? null,
    newer: names[at + 1] ?? null,
  }));
  const current = {
    feed,
    month: null,
    articles: feed.articles.slice(0, currentLength),
    older: names.at(-1) ?? null,
    newer: null,
  };
  return [current, ...archives];
}

/** All documents are made with this. */
interface Setting {
  readonly baseUrl: string | null;
  /** The first words of an article, which stand in several documents, and its name for life. */
  readonly leadOf: (id: string) => string;
  readonly nameOf: (id: string) => string;
}

const documentPath = (document: FeedDocument, kind: Kind, month = document.month): SitePath =>
  feedPath(document.feed.name, kind, month ?? undefined);

/** Addresses inside a document: full ones where the site's is known, else relative, which Atom allows. */
const linker = (document: FeedDocument, kind: Kind, baseUrl: string | null) => (path: SitePath) =>
  baseUrl ? absoluteUrl(baseUrl, path) : relativeUrl(documentPath(document, kind), path);

function atomOf(document: FeedDocument, { baseUrl, leadOf, nameOf }: Setting): string {
  const link = linker(document, 'atom', baseUrl);
  const { feed, month, articles, older, newer } = document;
  const related = (rel: string, path: SitePath) => ({ rel, type: 'application/atom+xml', href: link(path) });
  const xml = generateAtomFeed({
    id: permanentId(`feed:${feed.name}${month ? `:${month}` : ''}`),
    title: { value: month ? `${feed.title} (${month})` : feed.title },
    updated: articles[0] ? moment(articles[0]) : new Date(0),
    links: [
      related('self', documentPath(document, 'atom')),
      ...(month ? [related('current', documentPath(document, 'atom', null))] : []),
      ...(older ? [related('prev-archive', documentPath(document, 'atom', older))] : []),
      ...(newer ? [related('next-archive', documentPath(document, 'atom', newer))] : []),
    ],
    entries: articles.map((article) => ({
      id: nameOf(article.id),
      title: { value: article.title },
      updated: moment(article),
      ...(article.instant ? { published: new Date(article.instant) } : {}),
      ...(article.publisher
        ? { authors: [{ name: article.publisher.name }] }
        : { authors: [{ name: feed.title }] }),
      links: [
        {
          rel: 'alternate',
          type: 'text/html',
          href: link(articlePath(article.id)),
          hreflang: article.language,
        },
      ],
      summary: { value: leadOf(article.id) },
    })),
  });
  return (month ? markedAsArchive(xml) : xml).replace(notXml, '');
}

/** Characters that XML 1.0 has no way to write (section 2.2); one of them and no reader takes the feed. */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** feedsmith does not write the history namespace, by which RFC 5005 marks a document that will not change its members. */
function markedAsArchive(xml: string): string {
  return xml.replace(
    /<feed ([^>]*)>/u,
    '<feed $1 xmlns:fh="http://purl.org/syndication/history/1.0">\n  <fh:archive/>',
  );
}

function jsonOf(document: FeedDocument, { baseUrl, leadOf, nameOf }: Setting): string {
  const link = linker(document, 'json', baseUrl);
  const { feed, month, articles, older } = document;
  const json = generateJsonFeed({
    title: month ? `${feed.title} (${month})` : feed.title,
    feed_url: link(documentPath(document, 'json')),
    ...(older ? { next_url: link(documentPath(document, 'json', older)) } : {}),
    items: articles.map((article) => ({
      id: nameOf(article.id),
      url: link(articlePath(article.id)),
      title: article.title,
      content_text: leadOf(article.id),
      language: article.language,
      ...(article.instant ? { date_published: new Date(article.instant) } : {}),
      ...(article.publisher ? { authors: [{ name: article.publisher.name }] } : {}),
    })),
  });
  return `${JSON.stringify(json, null, 1)}\n`;
}

type Write = (document: FeedDocument, setting: Setting) => string;

const made = (document: FeedDocument, setting: Setting, write: Write): string =>
  madeOfMost(document.articles, 'An entry of the feeds', (articles) =>
    write({ ...document, articles }, setting),
  );

/** All feed documents of an archive. Each depends on what its own articles show and on its neighbours' names. */
export function feedFiles(archive: Archive, config: ArchiveConfig): PlannedFile[] {
  const setting: Setting = {
    baseUrl: config.baseUrl,
    leadOf: cached((id: string) => archive.lead(id)),
    nameOf: cached((id: string) => permanentId(`article:${id}`)),
  };
  return feedsOf(archive.summaries(), config.title)
    .flatMap(documentsOf)
    .flatMap((document) => {
      const depends = [
        config.baseUrl ?? '',
        document.feed.title,
        document.older ?? '',
        document.newer ?? '',
        ...document.articles.map((article) => article.hash),
      ];
      return [
        { path: documentPath(document, 'atom'), depends, content: () => made(document, setting, atomOf) },
        { path: documentPath(document, 'json'), depends, content: () => made(document, setting, jsonOf) },
      ];
    });
}
