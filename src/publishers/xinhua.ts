import type { Publisher } from './registry/publisher.ts';

export const xinhua: Publisher = {
  id: 'xinhua',
  hosts: ['.xinhuanet.com', '.news.cn'],
  names: { default: 'Xinhua', 'zh-Hans': '新华社', 'zh-Hant': '新華社' },
  country: 'CN',
  timeZone: 'Asia/Shanghai',
};
