import type { Publisher } from './registry/publisher.ts';

/** Medium: a pixel that counts readers; excerpts that end in a link to the whole. */
export const medium: Publisher = {
  id: 'medium',
  hosts: ['.medium.com'],
  names: { default: 'Medium' },
  country: 'US',
  habits: {
    authorIsOne: true,
    cuts: [
      { kind: 'tracker', select: 'img[src*="medium.com/_/stat"]' },
      { kind: 'navigation', select: '.medium-feed-link' },
    ],
  },
};
