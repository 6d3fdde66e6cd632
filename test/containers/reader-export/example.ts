import type { Example } from '../examples.ts';

const words = '<p>The council of the small town met on Tuesday and talked about it for three hours.</p>';
const bridge = `<p>People crossed it at noon.</p>${words}`;
const mill = `<p>A baker bought it.</p>${words}`;

const wallabag = [
  {
    is_archived: 1,
    is_starred: 0,
    user_name: 'reader',
    user_email: 'reader@mail.example',
    tags: ['to read on the train'],
    id: 7,
    uid: null,
    title: 'The bridge is open',
    url: 'https://town.example/bridge',
    given_url: 'https://town.example/bridge?from=me',
    content: bridge,
    created_at: '2022-03-15T08:00:00+0000',
    published_at: '2021-05-04T10:00:00+0200',
    published_by: ['Ida Example'],
    annotations: [{ text: 'my own note' }],
    language: 'en_GB',
    reading_time: 2,
    domain_name: 'town.example',
  },
  {
    is_archived: 0,
    is_starred: 0,
    id: 8,
    title: 'Lost',
    url: 'https://town.example/lost',
    content: "wallabag can't retrieve contents for this article. Please troubleshoot this issue.",
    created_at: '2022-03-15T08:00:00+0000',
  },
];

const freshRss = {
  id: 'user/-/state/org.freshrss/starred',
  title: 'List of favourite articles',
  author: 'reader',
  items: [
    {
      id: 'tag:google.com,2005:reader/item/000570b5a9c2bb7e',
      crawlTimeMsec: '1647331200000',
      title: 'The bridge is open',
      author: 'Ida Example',
      published: 1620115200,
      categories: ['user/-/state/com.google/read', 'user/-/label/private matters'],
      canonical: [{ href: 'https://town.example/bridge' }],
      alternate: [{ href: 'https://town.example/bridge' }],
      content: { content: bridge },
      origin: {
        streamId: 'feed/1',
        title: 'Town Post',
        htmlUrl: 'https://town.example/',
        feedUrl: 'https://town.example/feed?key=secret',
      },
    },
  ],
};

const miniflux = {
  total: 1,
  entries: [
    {
      id: 888,
      user_id: 123,
      feed_id: 42,
      title: 'The mill is sold',
      url: 'https://town.example/mill',
      author: 'Ann Lee',
      content: mill,
      hash: '29f99e4074cdacca1766f47697d03c66070ef6a14770a1fd5a867483c207a1bb',
      published_at: '2021-05-05T09:00:00Z',
      created_at: '2022-03-15T08:00:00Z',
      share_code: 'secret',
      reading_time: 1,
      feed: {
        id: 42,
        title: 'Town Post',
        site_url: 'https://town.example',
        feed_url: 'https://u:secret@town.example/feed',
        user_agent: '',
      },
    },
  ],
};

export const examples: readonly Example[] = [
  { path: 'wallabag.json', bytes: Buffer.from(JSON.stringify(wallabag)) },
  { path: 'starred.json', bytes: Buffer.from(JSON.stringify(freshRss)) },
  { path: 'entries.json', bytes: Buffer.from(JSON.stringify(miniflux)) },
];
