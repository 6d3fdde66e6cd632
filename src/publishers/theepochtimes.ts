import type { Publisher } from './registry/publisher.ts';

export const theepochtimes: Publisher = {
  id: 'theepochtimes',
  hosts: ['.theepochtimes.com'],
  names: { default: 'The Epoch Times', 'zh-Hans': '英文大纪元', 'zh-Hant': '英文大紀元' },
  country: 'US',
  language: 'en',
};
