import type { Publisher } from './registry/publisher.ts';

export const guardian: Publisher = {
  id: 'guardian',
  hosts: ['.theguardian.com'],
  names: { default: 'The Guardian', 'zh-Hans': '卫报', 'zh-Hant': '衛報' },
  country: 'GB',
  language: 'en',
};
