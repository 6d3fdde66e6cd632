import type { Publisher } from './registry/publisher.ts';

export const appledaily: Publisher = {
  id: 'appledaily',
  hosts: ['.appledaily.com'],
  names: { default: 'Apple Daily', 'zh-Hans': '苹果日报', 'zh-Hant': '蘋果日報' },
  country: 'HK',
  language: 'zh-Hant',
  timeZone: 'Asia/Hong_Kong',
};
