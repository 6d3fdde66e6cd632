import type { Publisher } from './registry/publisher.ts';

export const telegraph: Publisher = {
  id: 'telegraph',
  hosts: ['.telegraph.co.uk'],
  names: { default: 'The Telegraph', 'zh-Hans': '每日电讯报', 'zh-Hant': '每日電訊報' },
  country: 'GB',
  language: 'en',
};
