import type { Publisher } from './registry/publisher.ts';

/** YouTube: descriptions of videos; the channel is the author. */
export const youtube: Publisher = {
  id: 'youtube',
  hosts: ['.youtube.com', '.youtu.be'],
  names: { default: 'YouTube' },
  country: 'US',
  habits: {
    authorIsOne: true,
  },
};
