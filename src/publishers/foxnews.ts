import type { Publisher } from './registry/publisher.ts';

export const foxnews: Publisher = {
  id: 'foxnews',
  hosts: ['.foxnews.com'],
  names: { default: 'Fox News', 'zh-Hans': '福克斯新闻', 'zh-Hant': '福斯新聞' },
  country: 'US',
  language: 'en',
};
