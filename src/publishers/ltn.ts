import type { Publisher } from './registry/publisher.ts';

export const ltn: Publisher = {
  id: 'ltn',
  hosts: ['.ltn.com.tw'],
  names: { default: 'Liberty Times Net', 'zh-Hans': '自由时报', 'zh-Hant': '自由時報' },
  country: 'TW',
  language: 'zh-Hant',
  timeZone: 'Asia/Taipei',
};
