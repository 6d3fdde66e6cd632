import type { Publisher } from './registry/publisher.ts';

export const economist: Publisher = {
  id: 'economist',
  hosts: ['.economist.com'],
  names: { default: 'The Economist', 'zh-Hans': '经济学人', 'zh-Hant': '經濟學人' },
  country: 'GB',
  language: 'en',
};
