import type { Publisher } from './registry/publisher.ts';

export const mingpao: Publisher = {
  id: 'mingpao',
  hosts: ['.mingpao.com'],
  names: { default: 'Ming Pao', 'zh-Hans': '明报', 'zh-Hant': '明報' },
  country: 'HK',
  language: 'zh-Hant',
  timeZone: 'Asia/Hong_Kong',
};
