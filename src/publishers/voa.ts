import type { Publisher } from './registry/publisher.ts';

/** 美国之音: the feed's date over the text, captions in small type under the pictures. */
export const voa: Publisher = {
  id: 'voa',
  hosts: ['.voanews.com', '.voachinese.com'],
  names: { default: 'Voice of America', 'zh-Hans': '美国之音', 'zh-Hant': '美國之音', cs: 'Hlas Ameriky' },
  otherNames: ['VOA'],
  country: 'US',
  habits: {
    dates: [{ select: 'div:first-child > i', origin: 'byline', cut: true }],
    captions: 'div > small, span.imageCaption',
  },
};
