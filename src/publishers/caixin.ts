import type { Publisher } from './registry/publisher.ts';

export const caixin: Publisher = {
  id: 'caixin',
  hosts: ['.caixin.com'],
  names: { default: 'Caixin', 'zh-Hans': '财新网', 'zh-Hant': '財新網' },
  country: 'CN',
  timeZone: 'Asia/Shanghai',
};
