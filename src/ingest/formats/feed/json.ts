import type { parseJsonFeed } from 'feedsmith';
import { orNull, present, type StatedItem, type Words } from '../../stated/item.ts';
import type { Feed } from './feed.ts';
import { feedsmith } from './feedsmith.ts';
import { mediaOf } from './media.ts';

type JsonFeed = ReturnType<typeof parseJsonFeed<string>>;
type Item = NonNullable<JsonFeed['items']>[number];

export function readJson(text: string): Feed {
  const feed = feedsmith().parseJsonFeed(JSON.parse(text));
  return {
    title: orNull(feed.title),
    id: orNull(feed.feed_url ?? feed.home_page_url),
    home: orNull(feed.home_page_url),
    language: orNull(feed.language),
    items: (feed.items ?? []).map((item) => readItem(item, feed)),
  };
}

function readItem(item: Item, feed: JsonFeed): StatedItem {
  const url = item.url ?? (/^https?:/u.test(item.id ?? '') ? item.id : item.external_url);
  return {
    title: words(item.title, 'text'),
    texts: [
      words(item.content_html, 'html'),
      words(item.content_text, 'text'),
      words(item.summary, 'text'),
    ].filter((text) => text !== null),
    link: orNull(url),
    guid: orNull(item.id),
    published: present([item.date_published]),
    modified: present([item.date_modified]),
    authors: present((item.authors ?? feed.authors ?? []).map(({ name }) => name)),
    contributors: [],
    categories: present(item.tags ?? []),
    language: orNull(item.language),
    bases: present([feed.feed_url, feed.home_page_url, url]),
    media: mediaOf([
      { url: item.image, medium: 'image' },
      ...(item.attachments ?? []).map(({ url: file, mime_type, title }) => ({
        url: file,
        type: mime_type,
        title,
      })),
    ]),
    source: null,
  };
}

const words = (value: string | undefined, written: Words['written']): Words | null =>
  value?.trim() ? { value, written } : null;
