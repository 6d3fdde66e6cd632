import type { Publisher } from './registry/publisher.ts';

export const govopendata: Publisher = {
  id: 'govopendata',
  hosts: ['.govopendata.com'],
  names: { default: 'GovOpenData', 'zh-Hans': '新闻联播文字版', 'zh-Hant': '新聞聯播文字版' },
  country: 'CN',
  language: 'zh-Hans',
  timeZone: 'Asia/Shanghai',
};
