import type { parseRdfFeed, parseRssFeed } from 'feedsmith';
import { orNull, present, type StatedItem, type Words } from '../../stated/item.ts';
import type { Feed } from './feed.ts';
import { feedsmith } from './feedsmith.ts';
import { mediaOf, mediaRss } from './media.ts';

type Rss = ReturnType<typeof parseRssFeed<string>>;
type RssItem = NonNullable<Rss['items']>[number];
type Rdf = ReturnType<typeof parseRdfFeed<string>>;
type RdfItem = NonNullable<Rdf['items']>[number];

/** RSS 0.91 to 2.0. */
export function readRss(text: string): Feed {
  const feed = feedsmith().parseRssFeed(text);
  return {
    title: orNull(feed.title),
    id: orNull(feed.link),
    home: orNull(feed.link),
    language: orNull(feed.language ?? feed.dc?.languages?.[0]),
    items: (feed.items ?? []).map((item) => rssItem(item, feed)),
  };
}

/** RSS 1.0, which is RDF. */
export function readRdf(text: string): Feed {
  const feed = feedsmith().parseRdfFeed(text);
  return {
    title: orNull(feed.title),
    id: orNull(feed.rdf?.about ?? feed.link),
    home: orNull(feed.link),
    language: orNull(feed.dc?.languages?.[0]),
    items: (feed.items ?? []).map((item) => ({
      ...shared(item, feed),
      guid: orNull(item.rdf?.about),
      link: orNull(item.link ?? addressOf(item.rdf?.about)),
      media: mediaOf(mediaRss(item.media)),
      source: null,
    })),
  };
}

function rssItem(item: RssItem, feed: Rss): StatedItem {
  const common = shared(item, feed);
  const named = (item.authors ?? []).map(({ name, email }) => name ?? email);
  const itunes = common.authors.length > 0 ? [] : [item.itunes?.author];
  return {
    ...common,
    guid: orNull(item.guid?.value),
    link: linkOf(item),
    published: present([item.pubDate, ...common.published]),
    texts: [...common.texts, unsure(item.itunes?.summary)].filter((words) => words !== null),
    authors: [...new Set(present([...named, ...common.authors, ...itunes]))],
    categories: present([...(item.categories ?? []).map(({ name }) => name), ...common.categories]),
    media: mediaOf([...(item.enclosures ?? []), ...mediaRss(item.media)]),
    source: item.source ? { name: orNull(item.source.title), url: orNull(item.source.url) } : null,
  };
}

/** Both families of RSS state these in the same modules. */
function shared(
  item: RssItem | RdfItem,
  feed: Rss | Rdf,
): Omit<StatedItem, 'guid' | 'link' | 'media' | 'source'> {
  const { dc, dcterms } = item;
  return {
    title: unsure(item.title ?? dc?.titles?.[0]),
    texts: [unsure(item.content?.encoded), unsure(item.description ?? dc?.descriptions?.[0])].filter(
      (words) => words !== null,
    ),
    published: present([...(dcterms?.issued ?? []), ...(dc?.dates ?? []), ...(dcterms?.created ?? [])]),
    modified: present([...(dcterms?.modified ?? []), item.atom?.updated]),
    authors: present([...(dc?.creators ?? []), ...(item.atom?.authors ?? []).map(({ name }) => name)]),
    contributors: present(dc?.contributors ?? []),
    categories: present(dc?.subjects ?? []),
    language: orNull(item.xml?.lang ?? dc?.languages?.[0]),
    bases: present([feed.link, feed.xml?.base, item.link, item.xml?.base]),
  };
}

/** FeedBurner's own links count readers and lead on; the page itself is then the item's name. */
const counting = /^https?:\/\/(?:feedproxy\.google\.com|feeds\.feedburner\.com|rss\.feedsportal\.com)\//u;

function linkOf({ link, guid, atom }: RssItem): string | null {
  const permanent = guid?.isPermaLink === false ? null : addressOf(guid?.value);
  const own = link?.trim() || atom?.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  if (own && !counting.test(own)) return own;
  return permanent ?? addressOf(guid?.value) ?? orNull(own);
}

const addressOf = (name: string | null | undefined): string | null =>
  name && /^https?:\/\/\S+$/u.test(name.trim()) ? name.trim() : null;

/** RSS never says whether words are HTML. */
const unsure = (value: string | undefined): Words | null =>
  value?.trim() ? { value, written: 'unsure' } : null;
