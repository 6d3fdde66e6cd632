import type { Publisher } from './registry/publisher.ts';

/** Matters: what its writers wrote, as they wrote it. */
export const matters: Publisher = {
  id: 'matters',
  hosts: ['.matters.news', '.matters.town'],
  names: { default: 'Matters' },
  country: 'HK',
  habits: {
    authorIsOne: true,
  },
};
