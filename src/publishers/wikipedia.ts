import type { Publisher } from './registry/publisher.ts';

export const wikipedia: Publisher = {
  id: 'wikipedia',
  hosts: ['.wikipedia.org'],
  names: {
    default: 'Wikipedia',
    'zh-Hans': '维基百科',
    'zh-Hant': '維基百科',
    cs: 'Wikipedie',
    sk: 'Wikipédia',
  },
};
