import type { Outlet } from '../outlet.ts';

/** 美国之音: the feed's date over the text, captions in small type under the pictures. */
export const voa: Outlet = {
  hosts: ['voachinese.com', 'voanews.com'],
  selfNames: ['美国之音', 'VOA'],
  dates: [
    {
      select: 'div:first-child > i',
      pattern:
        /^\w{3}, (?<day>\d{1,2}) (?<month>\w{3}) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) (?<zone>GMT|[+-]\d{4})$/u,
      origin: 'byline',
      cut: true,
    },
  ],
  captions: 'div > small, span.imageCaption',
};
