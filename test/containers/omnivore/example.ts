import { strToU8, zipSync } from 'fflate';
import type { Example } from '../examples.ts';

const words = '<p>The council of the small town met on Tuesday and talked about it for three hours.</p>';

export const list = [
  {
    id: 'a1',
    slug: 'bridge-1',
    title: 'The bridge is open',
    description: 'People crossed it.',
    author: 'Ida Example',
    url: 'https://town.example/bridge',
    state: 'Active',
    readingProgress: 40,
    thumbnail: '',
    labels: ['for the train'],
    savedAt: '2022-03-15T08:00:00.000Z',
    updatedAt: '2022-03-15T08:00:00.000Z',
    publishedAt: '2021-05-04T10:00:00.000Z',
  },
  {
    id: 'a2',
    slug: 'lost',
    title: 'Lost',
    url: 'https://town.example/lost',
    savedAt: '2022-03-15T08:00:00.000Z',
  },
];

export const bridge = `<DIV class="page" id="readability-page-1"><p>People crossed it at noon.</p>${words}</DIV>`;

export const examples: readonly Example[] = [
  {
    path: 'omnivore.zip',
    bytes: zipSync({
      'metadata_0_to_20.json': strToU8(JSON.stringify(list)),
      'content/bridge-1.html': strToU8(bridge),
      'highlights/bridge-1.md': strToU8('> my own note'),
    }),
  },
];
