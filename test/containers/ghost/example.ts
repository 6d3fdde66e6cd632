import { type Example, page } from '../examples.ts';

const words = 'The council of the small town met on Tuesday and talked about it for three hours.';
const lexical = {
  root: {
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'extended-text', text: 'A baker bought it & paid. ' },
          { type: 'link', children: [{ text: words }] },
        ],
      },
      { type: 'extended-heading', tag: 'h2', children: [{ text: 'What comes next' }] },
      { type: 'paragraph', children: [{ text: 'It opens in May, and grinds again in June.' }] },
    ],
  },
};
const mobiledoc = {
  version: '0.3.1',
  cards: [['html', { html: `<p>${words}</p>` }]],
  sections: [
    [1, 'p', [[0, [], 0, 'The tower stands.']]],
    [10, 0],
  ],
};

const post = (id: string, title: string, more: object) => ({
  id,
  uuid: `uuid-${id}`,
  title,
  slug: `post-${id}`,
  mobiledoc: null,
  html: `<p>People crossed it at noon. ${words}</p>`,
  feature_image: '__GHOST_URL__/content/images/a.jpg',
  type: 'post',
  status: 'published',
  visibility: 'public',
  published_at: '2021-05-04T08:00:00.000Z',
  ...more,
});

const posts = [
  post('1', 'The bridge is open', {}),
  post('2', 'The mill is sold', { html: null, lexical: JSON.stringify(lexical) }),
  post('3', 'The tower stands', { html: null, mobiledoc: JSON.stringify(mobiledoc), author_id: 'u2' }),
  post('4', 'Secret plans', { status: 'draft', html: page('Secret plans', 'Nobody knows.') }),
  post('5', 'For those who pay', { visibility: 'paid' }),
  post('6', 'Tomorrow', { status: 'scheduled' }),
];

const blog = {
  posts,
  users: [
    { id: 'u1', name: 'Ida Example', email: 'ida@town.example', password: '$2a$10$secret' },
    { id: 'u2', name: 'Ann Lee', email: 'ann@town.example' },
  ],
  posts_authors: [
    { post_id: '1', author_id: 'u2', sort_order: 1 },
    { post_id: '1', author_id: 'u1', sort_order: 0 },
  ],
  tags: [
    { id: 't1', name: 'Bridges' },
    { id: 't2', name: '#internal' },
  ],
  posts_tags: [
    { post_id: '1', tag_id: 't1' },
    { post_id: '1', tag_id: 't2' },
  ],
  settings: [{ key: 'title', value: 'Town Post' }],
};

export const examples: readonly Example[] = [
  {
    path: 'town.ghost.json',
    bytes: Buffer.from(
      JSON.stringify({ db: [{ meta: { exported_on: 1647856800000, version: '5.2.0' }, data: blog }] }),
    ),
  },
];
