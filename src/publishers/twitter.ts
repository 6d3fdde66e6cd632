import type { Publisher } from './registry/publisher.ts';

export const twitter: Publisher = {
  id: 'twitter',
  hosts: ['.twitter.com', 'x.com'],
  names: { default: 'Twitter', 'zh-Hans': '推特', 'zh-Hant': '推特' },
  country: 'US',
};
