import type { Publisher } from './registry/publisher.ts';

export const straitstimes: Publisher = {
  id: 'straitstimes',
  hosts: ['.straitstimes.com'],
  names: { default: 'The Straits Times', 'zh-Hans': '海峡时报', 'zh-Hant': '海峽時報' },
  country: 'SG',
  timeZone: 'Asia/Singapore',
};
