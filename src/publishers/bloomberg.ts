import type { Publisher } from './registry/publisher.ts';

export const bloomberg: Publisher = {
  id: 'bloomberg',
  hosts: ['.bloomberg.com'],
  names: { default: 'Bloomberg', 'zh-Hans': '彭博社', 'zh-Hant': '彭博社' },
  country: 'US',
};
