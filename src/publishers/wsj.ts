import type { Publisher } from './registry/publisher.ts';

export const wsj: Publisher = {
  id: 'wsj',
  hosts: ['.wsj.com'],
  names: { default: 'The Wall Street Journal', 'zh-Hans': '华尔街日报', 'zh-Hant': '華爾街日報' },
  country: 'US',
};
