import type { Outlet } from '../outlet.ts';

/** 美国之音: the feed's date over the text, captions in small type under the pictures. */
export const voa: Outlet = {
  hosts: ['voachinese.com', 'voanews.com'],
  selfNames: ['美国之音', 'VOA'],
  dates: [{ select: 'div:first-child > i', origin: 'byline', cut: true }],
  captions: 'div > small, span.imageCaption',
};
