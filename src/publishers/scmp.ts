import type { Publisher } from './registry/publisher.ts';

export const scmp: Publisher = {
  id: 'scmp',
  hosts: ['.scmp.com'],
  names: { default: 'South China Morning Post', 'zh-Hans': '南华早报', 'zh-Hant': '南華早報' },
  country: 'HK',
  language: 'en',
  timeZone: 'Asia/Hong_Kong',
};
