import type { Publisher } from './registry/publisher.ts';

export const chinatimes: Publisher = {
  id: 'chinatimes',
  hosts: ['.chinatimes.com'],
  names: { default: 'China Times', 'zh-Hans': '中国时报', 'zh-Hant': '中國時報' },
  country: 'TW',
  language: 'zh-Hant',
  timeZone: 'Asia/Taipei',
};
