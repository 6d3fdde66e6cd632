import type { Publisher } from './registry/publisher.ts';

export const sina: Publisher = {
  id: 'sina',
  hosts: ['.sina.com.cn', '.sina.cn'],
  names: { default: 'Sina', 'zh-Hans': '新浪网', 'zh-Hant': '新浪網' },
  country: 'CN',
  language: 'zh-Hans',
  timeZone: 'Asia/Shanghai',
};
