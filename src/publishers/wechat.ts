import type { Publisher } from './registry/publisher.ts';

export const wechat: Publisher = {
  id: 'wechat',
  hosts: ['mp.weixin.qq.com'],
  names: { default: 'WeChat', 'zh-Hans': '微信公众号', 'zh-Hant': '微信公眾號' },
  country: 'CN',
  language: 'zh-Hans',
  timeZone: 'Asia/Shanghai',
};
