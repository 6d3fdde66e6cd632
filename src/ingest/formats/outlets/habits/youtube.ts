import type { Outlet } from '../outlet.ts';

/** YouTube: descriptions of videos; the channel is the author. */
export const youtube: Outlet = {
  hosts: ['youtube.com', 'youtu.be'],
  authorIsOne: true,
};
