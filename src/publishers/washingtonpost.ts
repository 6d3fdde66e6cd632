import type { Publisher } from './registry/publisher.ts';

export const washingtonpost: Publisher = {
  id: 'washingtonpost',
  hosts: ['.washingtonpost.com'],
  names: { default: 'The Washington Post', 'zh-Hans': '华盛顿邮报', 'zh-Hant': '華盛頓郵報' },
  country: 'US',
  language: 'en',
};
