import type { Publisher } from './registry/publisher.ts';

export const udn: Publisher = {
  id: 'udn',
  hosts: ['.udn.com'],
  names: { default: 'United Daily News', 'zh-Hans': '联合报', 'zh-Hant': '聯合報' },
  country: 'TW',
  language: 'zh-Hant',
  timeZone: 'Asia/Taipei',
};
