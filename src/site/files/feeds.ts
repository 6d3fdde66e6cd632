import { hash } from 'node:crypto';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { Archive, ArticleSummary } from '../../archive/archive.ts';
import { cached } from '../../cached.ts';
import { firstDay, monthOf } from '../../edtf.ts';
import type { ArchiveConfig } from '../../settings/config.ts';
import { ownLanguage } from '../../settings/interface.ts';
import { absoluteUrl, articlePath, feedPath, picturePath, relativeUrl, type SitePath } from '../../urls.ts';
import { additionsOf } from '../additions.ts';
import { madeOfMost } from '../faults.ts';
import type { PlannedFile } from '../page.ts';
import { translatorFor } from '../strings.ts';

/*
 * Atom and JSON feeds of the whole archive, of each publisher and of each language: a current document with the newest
 * articles; of the whole archive also an archive document for each month (RFC 5005, section 4), so that a reader can
 * have all of it.
 * Undated articles stand in none of these: Atom asks for a date, and none is invented. One more feed has what came into
 * the archive last, where a log tells when that was.
 */

/** The feed of what came into the archive last. */
export const additionsFeed = 'added';

/** Articles in a current document. */
const currentLength = 50;

type Kind = 'atom' | 'json';

/** An article as it stands in a feed. */
interface Entry {
  readonly article: ArticleSummary;
  readonly seedPath: string;
  /** Atom needs one. */
  readonly moment: () => Date;
  /** The archive document in which it stands; null where the feed has none. */
  readonly month: string | null;
  /** Changes when anything of the entry does. */
  readonly state: string;
}

interface Feed {
  /** Its part of an address: `all`, `source/rfi`, `language/cs`. */
  readonly name: string;
  readonly title: string;
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** Whether it leads back to its first article, month by month. */
  readonly whole: boolean;
}

/** A document of a feed: the current one, or that of a month. */
interface FeedDocument {
  readonly feed: Feed;
  readonly month: string | null;
  readonly entries: readonly Entry[];
  readonly older: string | null;
  readonly newer: string | null;
}

const beginning = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * The entry of a dated article: its moment is the one that is known, else the beginning of the day, month or year that
 * is; its archive document is named for year and month, or for a year alone where no more is known.
 */
function datedEntry(article: ArticleSummary): Entry[] {
  const { instant, edtf } = article;
  if (edtf === null) return [];
  const moment = (): Date => (instant ? new Date(instant) : beginning(firstDay(edtf)));
  const { seedPath, hash: state } = article;
  return [{ article, seedPath, moment, month: monthOf(edtf), state }];
}

/** The feed of what came last, dated by the day on which it came: undated articles stand in it as well. */
function additionsFeedOf(summaries: readonly ArticleSummary[], config: ArchiveConfig): Feed[] {
  const { days } = additionsOf(summaries);
  if (days.length === 0) return [];
  const entries = days.flatMap(({ day, articles }) =>
    articles.map((article) => ({
      article,
      seedPath: article.seedPath,
      moment: () => beginning(day),
      month: null,
      state: `${day} ${article.hash}`,
    })),
  );
  const name = translatorFor(ownLanguage(config))('additions.heading');
  return [{ name: additionsFeed, title: `${config.title}: ${name}`, entries, whole: false }];
}

/** A name for life, whatever address the site is published at: a UUID of version 8 (RFC 9562) over what it names. */
function permanentId(name: string): string {
  const hex = hash('sha256', `kronika:${name}`);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The groups that have a name, in the order of their names. */
function groupBy<T>(items: readonly T[], key: (item: T) => string | null): [string, T[]][] {
  return [...Map.groupBy(items, key)]
    .flatMap(([name, group]): [string, T[]][] => (name === null ? [] : [[name, group]]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function feedsOf(summaries: readonly ArticleSummary[], config: ArchiveConfig): Feed[] {
  const { title } = config;
  const entries = summaries.flatMap(datedEntry).reverse();
  return [
    { name: 'all', title, entries, whole: true },
    ...groupBy(entries, ({ article }) => article.publisher?.id ?? null).map(([id, own]) => ({
      name: `source/${id}`,
      title: `${title}: ${own[0]?.article.publisher?.name ?? id}`,
      entries: own,
      whole: false,
    })),
    ...groupBy(entries, ({ article }) => article.language.toLowerCase()).map(([tag, own]) => ({
      name: `language/${tag}`,
      title: `${title}: ${own[0]?.article.language ?? tag}`,
      entries: own,
      whole: false,
    })),
    ...additionsFeedOf(summaries, config),
  ];
}

function documentsOf(feed: Feed): FeedDocument[] {
  const months = feed.whole ? groupBy(feed.entries, ({ month }) => month) : [];
  const names = months.map(([month]) => month);
  const archives = months.map(([month, entries], at) => ({
    feed,
    month,
    entries,
    older: names[at - 1] ?? null,
    newer: names[at + 1] ?? null,
  }));
  const current = {
    feed,
    month: null,
    entries: feed.entries.slice(0, currentLength),
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
  const { feed, month, entries, older, newer } = document;
  const related = (rel: string, path: SitePath) => ({ rel, type: 'application/atom+xml', href: link(path) });
  const xml = generateAtomFeed({
    id: permanentId(`feed:${feed.name}${month ? `:${month}` : ''}`),
    title: { value: month ? `${feed.title} (${month})` : feed.title },
    updated: entries[0]?.moment() ?? new Date(0),
    links: [
      related('self', documentPath(document, 'atom')),
      ...(month ? [related('current', documentPath(document, 'atom', null))] : []),
      ...(older ? [related('prev-archive', documentPath(document, 'atom', older))] : []),
      ...(newer ? [related('next-archive', documentPath(document, 'atom', newer))] : []),
    ],
    entries: entries.map(({ article, moment }) => ({
      id: nameOf(article.id),
      title: { value: article.title },
      updated: moment(),
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
        ...picturesOf(article).map((path) => ({ rel: 'enclosure', type: 'image/webp', href: link(path) })),
      ],
      summary: { value: firstWords(document, leadOf(article.id)) },
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
  const { feed, month, entries, older } = document;
  const json = generateJsonFeed({
    title: month ? `${feed.title} (${month})` : feed.title,
    feed_url: link(documentPath(document, 'json')),
    ...(older ? { next_url: link(documentPath(document, 'json', older)) } : {}),
    items: entries.map(({ article }) => ({
      id: nameOf(article.id),
      url: link(articlePath(article.id)),
      title: article.title,
      content_text: firstWords(document, leadOf(article.id)),
      language: article.language,
      ...(article.instant ? { date_published: new Date(article.instant) } : {}),
      ...picturesOf(article)
        .slice(0, 1)
        .map((path) => ({ image: link(path) }))[0],
      ...(article.publisher ? { authors: [{ name: article.publisher.name }] } : {}),
    })),
  });
  return `${JSON.stringify(json, null, 1)}\n`;
}

/** Characters of an article's first words in a document of a month: they are there to know it by, and there are many. */
const monthLead = 100;

/** The beginning of an article's first words, ended at a blank where one is near. */
function shortened(lead: string): string {
  const characters = [...lead];
  if (characters.length <= monthLead) return lead;
  return `${characters
    .slice(0, monthLead)
    .join('')
    .replace(/\s\S{0,24}$/u, '')}…`;
}

const firstWords = ({ month }: FeedDocument, lead: string): string => (month ? shortened(lead) : lead);

/** The pictures that the site keeps of an article. */
const picturesOf = ({ id, pictures = [] }: ArticleSummary): SitePath[] =>
  pictures.map((file) => picturePath(articlePath(id), file));

type Write = (document: FeedDocument, setting: Setting) => string;

const made = (document: FeedDocument, setting: Setting, write: Write): string =>
  madeOfMost(document.entries, 'An entry of the feeds', (entries) =>
    write({ ...document, entries }, setting),
  );

/** All feed documents of an archive. Each depends on what its own articles show and on its neighbours' names. */
export function feedFiles(archive: Archive, config: ArchiveConfig): PlannedFile[] {
  const setting: Setting = {
    baseUrl: config.baseUrl,
    leadOf: cached((id: string) => archive.lead(id)),
    nameOf: cached((id: string) => permanentId(`article:${id}`)),
  };
  return feedsOf(archive.summaries(), config)
    .flatMap(documentsOf)
    .flatMap((document) => {
      const depends = [
        config.baseUrl ?? '',
        document.feed.title,
        document.older ?? '',
        document.newer ?? '',
        ...document.entries.map(({ state }) => state),
      ];
      return [
        { path: documentPath(document, 'atom'), depends, content: () => made(document, setting, atomOf) },
        { path: documentPath(document, 'json'), depends, content: () => made(document, setting, jsonOf) },
      ];
    });
}
