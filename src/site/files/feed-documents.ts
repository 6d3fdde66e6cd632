import { hash } from 'node:crypto';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { absoluteUrl, feedPath, relativeUrl, type SitePath } from '../../urls.ts';
import { madeOfMost } from '../faults.ts';
import type { PlannedFile } from '../page.ts';

/* Writes feeds, whatever their entries are of: each as Atom and as JSON Feed. */

/** Entries in a current document. */
const currentLength = 50;

type Kind = 'atom' | 'json';

/** An article or a story as it stands in a feed. */
export interface FeedEntry {
  /** Its name for life is made of this. */
  readonly name: string;
  readonly path: SitePath;
  readonly title: string;
  readonly language: string;
  readonly publisher: { readonly id: string; readonly name: string } | null;
  /** When it was published, where the moment is known. */
  readonly instant: string | null;
  /** Atom needs one. */
  readonly moment: () => Date;
  /** The archive document in which it stands; null where the feed has none. */
  readonly month: string | null;
  /** A few words of it; they are asked for when a document is written. */
  readonly lead: () => string;
  /** The pictures that the site keeps of it. */
  readonly pictures: readonly SitePath[];
  /** Changes when anything of the entry does. */
  readonly state: string;
  readonly seedPath: string;
}

export interface Feed {
  /** Its part of an address: `all`, `source/rfi`, `language/cs`. */
  readonly name: string;
  readonly title: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
  /** Whether it leads back to its first article, month by month. */
  readonly whole: boolean;
}

/** A document of a feed: the current one, or that of a month. */
interface FeedDocument {
  readonly feed: Feed;
  readonly month: string | null;
  readonly entries: readonly FeedEntry[];
  readonly older: string | null;
  readonly newer: string | null;
}

/** A name for life, whatever address the site is published at: a UUID of version 8 (RFC 9562) over what it names. */
function permanentId(name: string): string {
  const hex = hash('sha256', `kronika:${name}`);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The groups that have a name, in the order of their names. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string | null): [string, T[]][] {
  return [...Map.groupBy(items, key)]
    .flatMap(([name, group]): [string, T[]][] => (name === null ? [] : [[name, group]]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
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

const documentPath = (document: FeedDocument, kind: Kind, month = document.month): SitePath =>
  feedPath(document.feed.name, kind, month ?? undefined);

/** Addresses inside a document: full ones where the site's is known, else relative, which Atom allows. */
const linker = (document: FeedDocument, kind: Kind, baseUrl: string | null) => (path: SitePath) =>
  baseUrl ? absoluteUrl(baseUrl, path) : relativeUrl(documentPath(document, kind), path);

function atomOf(document: FeedDocument, baseUrl: string | null): string {
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
    entries: entries.map(({ name, path, title, language, publisher, instant, moment, lead, pictures }) => ({
      id: permanentId(name),
      title: { value: title },
      updated: moment(),
      ...(instant ? { published: new Date(instant) } : {}),
      authors: [{ name: publisher?.name ?? feed.title }],
      links: [
        {
          rel: 'alternate',
          type: 'text/html',
          href: link(path),
          hreflang: language,
        },
        ...pictures.map((path) => ({ rel: 'enclosure', type: 'image/webp', href: link(path) })),
      ],
      summary: { value: firstWords(document, lead()) },
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

function jsonOf(document: FeedDocument, baseUrl: string | null): string {
  const link = linker(document, 'json', baseUrl);
  const { feed, month, entries, older } = document;
  const json = generateJsonFeed({
    title: month ? `${feed.title} (${month})` : feed.title,
    feed_url: link(documentPath(document, 'json')),
    ...(older ? { next_url: link(documentPath(document, 'json', older)) } : {}),
    items: entries.map(({ name, path, title, language, publisher, instant, lead, pictures }) => ({
      id: permanentId(name),
      url: link(path),
      title,
      content_text: firstWords(document, lead()),
      language,
      ...(instant ? { date_published: new Date(instant) } : {}),
      ...pictures.slice(0, 1).map((picture) => ({ image: link(picture) }))[0],
      ...(publisher ? { authors: [{ name: publisher.name }] } : {}),
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

type Write = (document: FeedDocument, baseUrl: string | null) => string;

const made = (document: FeedDocument, baseUrl: string | null, write: Write): string =>
  madeOfMost(document.entries, 'An entry of the feeds', (entries) =>
    write({ ...document, entries }, baseUrl),
  );

/** The documents of feeds. Each depends on what its own entries show and on its neighbours' names. */
export const feedDocuments = (feeds: readonly Feed[], baseUrl: string | null): PlannedFile[] =>
  feeds.flatMap(documentsOf).flatMap((document) => {
    const depends = [
      baseUrl ?? '',
      document.feed.title,
      document.older ?? '',
      document.newer ?? '',
      ...document.entries.map(({ state }) => state),
    ];
    return [
      { path: documentPath(document, 'atom'), depends, content: () => made(document, baseUrl, atomOf) },
      { path: documentPath(document, 'json'), depends, content: () => made(document, baseUrl, jsonOf) },
    ];
  });
