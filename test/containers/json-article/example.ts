import type { Example } from '../examples.ts';

const text =
  'People crossed it at noon. The council of the small town met on Tuesday and talked about it for three hours.\n' +
  'A second paragraph says what happened next, who was there, and what it will cost in the end.';

const trafilatura = {
  title: 'The bridge is open',
  author: 'Ida Example; Jan Vzorny',
  hostname: 'town.example',
  date: '2021-05-04',
  fingerprint: '0',
  id: null,
  license: null,
  comments: '',
  raw_text: text.replaceAll('\n', ' '),
  text,
  language: null,
  image: null,
  pagetype: 'article',
  filedate: '2024-01-01',
  source: 'https://town.example/bridge',
  'source-hostname': 'Town Post',
  excerpt: 'x',
  categories: '',
  tags: 'bridges, water',
};

const schemaOrg = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'The mill is sold',
  articleBody: text,
  datePublished: '2021-05-05T09:00:00+02:00',
  author: [{ '@type': 'Person', name: 'Ann Lee' }],
  publisher: { '@type': 'Organization', name: 'Town Post' },
  mainEntityOfPage: { '@id': 'https://town.example/mill' },
};

export const examples: readonly Example[] = [
  { path: 'bridge.json', bytes: Buffer.from(JSON.stringify(trafilatura)) },
  { path: 'mill.json', bytes: Buffer.from(JSON.stringify(schemaOrg, null, 2)) },
];
