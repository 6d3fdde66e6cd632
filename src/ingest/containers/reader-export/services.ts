import { bareCollection, bareItem, present } from '../../stated/item.ts';
import type { OpenFile } from '../open-file.ts';
import { type Exported, pick } from '../shared/json-export.ts';
import { isObject, type Row } from '../shared/row.ts';
import { firstWords, instantOf, listOf, wordsOf } from '../shared/values.ts';

interface Service {
  /** Whether a file is an export of it, by its beginning. */
  readonly claims: (text: string) => boolean;
  /** The keys that lead to its entries. */
  readonly keys: readonly string[];
  readonly read: (entry: Row) => Exported;
}

const withoutTexts = { passedOver: 'links without texts' };

/** Stands for the text of a page that wallabag could not fetch. */
const notFetched = /^\s*(?:<p>)?\s*wallabag can't retrieve contents for this article/iu;

const hasAll = (text: string, keys: string): boolean =>
  keys.split(' ').every((key) => text.includes(`"${key}"`));

const services: readonly Service[] = [
  // wallabag: src/Helper/EntriesExport.php, groups `entries_for_user` of its Entry.
  {
    claims: (text) =>
      /^[\s\u00ef\u00bb\u00bf]*\[\s*\{/u.test(text) && hasAll(text, 'is_archived is_starred url'),
    keys: [],
    read: readWallabag,
  },
  // Google Reader's stream, as FreshRSS, The Old Reader, Inoreader and Feedly write it.
  {
    claims: (text) =>
      /^[\s\u00ef\u00bb\u00bf]*\{/u.test(text) &&
      hasAll(text, 'items') &&
      /"user\\?\/[^"]*\\?\/state\\?\/|"tag:google\.com,2005:reader\\?\/|"streamId"\s*:/u.test(text),
    keys: ['items'],
    read: readGoogle,
  },
  // Miniflux: the entries of its interface.
  {
    claims: (text) =>
      /^[\s\u00ef\u00bb\u00bf]*\{/u.test(text) &&
      hasAll(text, 'entries feed_id published_at') &&
      /"(?:share_code|reading_time|feed)"/u.test(text),
    keys: ['entries'],
    read: readMiniflux,
  },
];

/** The service that wrote a file; null for what none did. */
export const serviceOf = ({ text }: OpenFile): Service | null =>
  services.find(({ claims }) => claims(text)) ?? null;

const html = (value: string) => ({ value, written: 'html' as const });

const titled = (value: unknown) => {
  const words = wordsOf(value);
  return words === null ? null : { value: words, written: 'unsure' as const };
};

function readWallabag(entry: Row): Exported {
  const url = firstWords([entry.origin_url, entry.url, entry.given_url]);
  const content = wordsOf(entry.content);
  if (content === null || notFetched.test(content)) return withoutTexts;
  const picture = wordsOf(entry.preview_picture);
  return {
    item: url ?? String(entry.id),
    stated: {
      ...bareItem,
      title: titled(entry.title),
      texts: [html(content)],
      link: url,
      guid: wordsOf(entry.id),
      published: present([wordsOf(entry.published_at)]),
      authors: listOf(entry.published_by ?? [], /[;\n]/u),
      language: wordsOf(entry.language)?.replaceAll('_', '-') ?? null,
      bases: present([url]),
      media: picture === null ? [] : [{ url: picture, kind: 'image', title: '', credit: '' }],
    },
    collection: { ...bareCollection, id: 'wallabag' },
    captured: instantOf(entry.created_at),
    shown: pick(
      entry,
      'title url given_url origin_url content published_at published_by created_at language domain_name mimetype preview_picture',
    ),
  };
}

const hrefIn = (links: unknown): string | null =>
  Array.isArray(links) ? firstWords(links.filter(isObject).map(({ href }) => href)) : null;

function readGoogle(entry: Row): Exported {
  const [content, summary] = [entry.content, entry.summary].map((part) =>
    wordsOf(isObject(part) ? part.content : part),
  );
  const texts = present([content, summary]);
  if (texts.length === 0) return withoutTexts;
  const url = hrefIn(entry.canonical) ?? hrefIn(entry.alternate);
  const origin = isObject(entry.origin) ? entry.origin : {};
  const fetched = Number(wordsOf(entry.crawlTimeMsec) ?? Number.NaN);
  return {
    item: url ?? wordsOf(entry.id) ?? '?',
    stated: {
      ...bareItem,
      title: titled(entry.title),
      texts: texts.map(html),
      link: url,
      guid: wordsOf(entry.id),
      published: present([wordsOf(entry.published)]),
      authors: present([wordsOf(entry.author)]),
      bases: present([wordsOf(origin.htmlUrl), url]),
    },
    collection: {
      ...bareCollection,
      title: wordsOf(origin.title),
      id: wordsOf(origin.streamId),
      home: wordsOf(origin.htmlUrl),
    },
    captured: Number.isNaN(fetched) ? null : new Date(fetched).toISOString(),
    shown: {
      ...pick(
        entry,
        'id title author published updated crawlTimeMsec content summary canonical alternate enclosure',
      ),
      origin: pick(origin, 'title htmlUrl'),
    },
  };
}

function readMiniflux(entry: Row): Exported {
  const [url, content] = [wordsOf(entry.url), wordsOf(entry.content)];
  if (content === null) return withoutTexts;
  const feed = isObject(entry.feed) ? entry.feed : {};
  return {
    item: url ?? String(entry.id),
    stated: {
      ...bareItem,
      title: titled(entry.title),
      texts: [html(content)],
      link: url,
      guid: wordsOf(entry.hash) ?? wordsOf(entry.id),
      published: present([wordsOf(entry.published_at)]),
      authors: present([wordsOf(entry.author)]),
      categories: listOf(entry.tags ?? [], /,/u),
      bases: present([wordsOf(feed.site_url), url]),
    },
    collection: {
      ...bareCollection,
      title: wordsOf(feed.title),
      id: wordsOf(feed.site_url),
      home: wordsOf(feed.site_url),
    },
    captured: instantOf(entry.created_at),
    shown: {
      ...pick(entry, 'title url author content published_at created_at tags'),
      feed: pick(feed, 'title site_url'),
    },
  };
}
