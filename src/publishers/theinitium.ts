import type { Publisher } from './registry/publisher.ts';

export const theinitium: Publisher = {
  id: 'theinitium',
  hosts: ['.theinitium.com'],
  names: { default: 'Initium Media', 'zh-Hans': '端传媒 Initium Media', 'zh-Hant': '端傳媒 Initium Media' },
  country: 'SG',
};
