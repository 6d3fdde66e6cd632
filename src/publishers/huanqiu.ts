import type { Publisher } from './registry/publisher.ts';

export const huanqiu: Publisher = {
  id: 'huanqiu',
  hosts: ['.huanqiu.com'],
  names: { default: 'Huanqiu', 'zh-Hans': '环球网', 'zh-Hant': '環球網' },
  country: 'CN',
  language: 'zh-Hans',
  timeZone: 'Asia/Shanghai',
};
