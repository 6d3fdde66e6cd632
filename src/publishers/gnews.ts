import type { Publisher } from './registry/publisher.ts';

export const gnews: Publisher = {
  id: 'gnews',
  hosts: ['.gnews.org'],
  names: { default: 'GNews' },
  country: 'US',
  language: 'zh-Hans',
  timeZone: 'UTC',
};
