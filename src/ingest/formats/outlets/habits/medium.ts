import type { Outlet } from '../outlet.ts';

/** Medium: a pixel that counts readers; excerpts that end in a link to the whole. */
export const medium: Outlet = {
  hosts: ['medium.com'],
  selfNames: ['Medium', 'medium'],
  authorIsOne: true,
  cuts: [
    { kind: 'tracker', select: 'img[src*="medium.com/_/stat"]' },
    { kind: 'navigation', select: '.medium-feed-link' },
  ],
};
