import type { Publisher } from './registry/publisher.ts';

export const hk01: Publisher = {
  id: 'hk01',
  hosts: ['.hk01.com'],
  names: { default: 'HK01', 'zh-Hans': '香港01', 'zh-Hant': '香港01' },
  country: 'HK',
  language: 'zh-Hant',
  timeZone: 'Asia/Hong_Kong',
};
