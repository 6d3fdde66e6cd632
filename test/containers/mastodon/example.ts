import type { Example } from '../examples.ts';

const everybody = 'https://www.w3.org/ns/activitystreams#Public';
const actor = 'https://town.example/users/ida';

const create = (id: number, more: object) => ({
  id: `${actor}/statuses/${id}/activity`,
  type: 'Create',
  actor,
  published: '2021-05-04T10:00:00Z',
  to: [everybody],
  cc: [`${actor}/followers`],
  object: {
    id: `${actor}/statuses/${id}`,
    type: 'Note',
    summary: null,
    inReplyTo: null,
    published: '2021-05-04T10:00:00Z',
    url: `https://town.example/@ida/${id}`,
    attributedTo: actor,
    to: [everybody],
    cc: [`${actor}/followers`, 'https://other.example/users/friend'],
    content:
      '<p>The bridge is open, and people crossed it at noon. The council talked about it for three hours. <a href="https://town.example/tags/bridges">#bridges</a></p>',
    contentMap: { en: '<p>The bridge is open.</p>' },
    tag: [{ type: 'Hashtag', name: '#bridges' }],
    ...more,
  },
});

const outbox = {
  '@context': 'https://www.w3.org/ns/activitystreams',
  id: 'outbox.json',
  type: 'OrderedCollection',
  totalItems: 6,
  orderedItems: [
    create(1, {}),
    { type: 'Announce', actor, object: 'https://other.example/users/friend/statuses/9', to: [everybody] },
    create(2, { to: [`${actor}/followers`], content: '<p>Secret for followers.</p>' }),
    create(3, { to: ['https://other.example/users/friend'], cc: [], content: '<p>Secret for you.</p>' }),
    create(4, {
      inReplyTo: 'https://other.example/users/friend/statuses/9',
      content: '<p>Yes, I agree.</p>',
    }),
    create(5, {
      inReplyTo: `${actor}/statuses/1`,
      content: '<p>And the mill is sold, as the baker told the council on Tuesday.</p>',
      tag: [],
    }),
  ],
};

export const examples: readonly Example[] = [
  { path: 'outbox.json', bytes: Buffer.from(JSON.stringify(outbox)) },
];
