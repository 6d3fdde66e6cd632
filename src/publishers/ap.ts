import type { Publisher } from './registry/publisher.ts';

export const ap: Publisher = {
  id: 'ap',
  hosts: ['.apnews.com'],
  names: { default: 'Associated Press', 'zh-Hans': '美联社', 'zh-Hant': '美聯社' },
  country: 'US',
  language: 'en',
};
