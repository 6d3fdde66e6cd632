import type { Outlet } from '../outlet.ts';

/** Matters: what its writers wrote, as they wrote it. */
export const matters: Outlet = {
  hosts: ['matters.news', 'matters.town'],
  selfNames: ['Matters'],
  authorIsOne: true,
};
