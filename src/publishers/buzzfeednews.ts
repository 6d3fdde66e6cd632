import type { Publisher } from './registry/publisher.ts';

export const buzzfeednews: Publisher = {
  id: 'buzzfeednews',
  hosts: ['.buzzfeednews.com'],
  names: { default: 'BuzzFeed News' },
  country: 'US',
  language: 'en',
};
