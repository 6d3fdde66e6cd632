import type { parseAtomFeed } from 'feedsmith';
import { orNull, present, type StatedItem, type Words } from '../../stated/item.ts';
import type { Feed } from './feed.ts';
import { feedsmith } from './feedsmith.ts';
import { mediaOf, mediaRss } from './media.ts';

type Atom = ReturnType<typeof parseAtomFeed<string>>;
type Entry = NonNullable<Atom['entries']>[number];
type Link = NonNullable<Entry['links']>[number];

export function readAtom(text: string): Feed {
  const feed = feedsmith().parseAtomFeed(text);
  const home = feed.links?.find(isPage)?.href;
  const self = feed.links?.find(({ rel }) => rel === 'self')?.href;
  const bases = present([self, home, feed.xml?.base]);
  return {
    title: orNull(feed.title?.value),
    id: orNull(feed.id ?? self),
    home: orNull(home),
    language: orNull(feed.xml?.lang),
    items: (feed.entries ?? []).map((entry) => readEntry(entry, feed, bases)),
  };
}

function readEntry(entry: Entry, feed: Atom, bases: readonly string[]): StatedItem {
  const { source, content, summary, media } = entry;
  const page = entry.links?.find(isPage)?.href;
  const people = entry.authors ?? source?.authors ?? feed.authors ?? [];
  const described = media?.description ?? media?.groups?.[0]?.description;
  return {
    title: wordsOf(entry.title),
    texts: [wordsOf(content), wordsOf(summary), wordsOf(described)].filter((words) => words !== null),
    link: orNull(page ?? (/^https?:/u.test(entry.id ?? '') ? entry.id : undefined)),
    guid: orNull(entry.id),
    published: present([entry.published, ...(entry.dc?.dates ?? [])]),
    modified: present([entry.updated]),
    authors: present([...people.map(({ name, email }) => name ?? email), ...(entry.dc?.creators ?? [])]),
    contributors: present((entry.contributors ?? []).map(({ name }) => name)),
    categories: present((entry.categories ?? []).map(({ label, term }) => label ?? term)),
    language: orNull(content?.xml?.lang ?? entry.xml?.lang),
    bases: present([...bases, page, entry.xml?.base, content?.xml?.base]),
    media: mediaOf([...enclosures(entry.links ?? []), ...mediaRss(media)]),
    source: source
      ? { name: orNull(source.title?.value), url: orNull(source.links?.find(isPage)?.href ?? source.id) }
      : null,
  };
}

const isPage = ({ rel, href }: Link): boolean => href !== undefined && (rel ?? 'alternate') === 'alternate';

const enclosures = (links: readonly Link[]): { url?: string; type?: string; title?: string }[] =>
  links
    .filter(({ rel }) => rel === 'enclosure')
    .map(({ href, type, title }) => ({
      ...(href && { url: href }),
      ...(type && { type }),
      ...(title && { title }),
    }));

function wordsOf(text: { value?: string; type?: string } | undefined): Words | null {
  if (!text?.value?.trim()) return null;
  const written = /html/iu.test(text.type ?? '') ? 'html' : 'text';
  return { value: text.value, written };
}
