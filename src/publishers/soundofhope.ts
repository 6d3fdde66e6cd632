import type { Publisher } from './registry/publisher.ts';

export const soundofhope: Publisher = {
  id: 'soundofhope',
  hosts: ['.soundofhope.org'],
  names: { default: 'Sound of Hope', 'zh-Hans': '希望之声', 'zh-Hant': '希望之聲' },
  country: 'US',
};
