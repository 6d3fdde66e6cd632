import type { Publisher } from './registry/publisher.ts';

export const cna: Publisher = {
  id: 'cna',
  hosts: ['.cna.com.tw'],
  names: { default: 'Central News Agency', 'zh-Hans': '中央社', 'zh-Hant': '中央社' },
  country: 'TW',
  language: 'zh-Hant',
  timeZone: 'Asia/Taipei',
};
