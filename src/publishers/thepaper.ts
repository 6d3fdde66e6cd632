import type { Publisher } from './registry/publisher.ts';

export const thepaper: Publisher = {
  id: 'thepaper',
  hosts: ['.thepaper.cn'],
  names: { default: 'The Paper', 'zh-Hans': '澎湃新闻', 'zh-Hant': '澎湃新聞' },
  country: 'CN',
  language: 'zh-Hans',
  timeZone: 'Asia/Shanghai',
};
