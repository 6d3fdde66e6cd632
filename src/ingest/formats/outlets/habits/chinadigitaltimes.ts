import type { Outlet } from '../outlet.ts';

/** 中国数字时代: the poster, the tags and links for readers of the feed under a rule. */
export const chinadigitaltimes: Outlet = {
  hosts: ['chinadigitaltimes.net', 'chinadigitaltimes.org'],
  selfNames: ['中国数字时代', 'CDT'],
  dates: [
    {
      select: 'p, div, span',
      pattern:
        /^日期：\w{3}, (?<day>\d{1,2}) (?<month>\w{3}) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) (?<zone>[+-]\d{4})/u,
      origin: 'feed',
    },
  ],
  credits: [
    {
      select: 'p > small',
      last: 2,
      pattern: /©\s*(?<names>[^\n]{1,40}?) for 中国数字时代/gu,
      role: 'uploader',
      between: /\n/u,
    },
    {
      select: 'p',
      first: 4,
      pattern:
        /^\s*(?:原)?(?<label>作者|文|撰文)\s*[：:|｜]\s*(?<names>[^\n：:，。]{2,20}?)(?=\s*(?:\n|$|\s{2,}))/gu,
    },
  ],
  captions: '.wp-caption-text',
  cuts: [
    { kind: 'footer', select: 'p:has(> small)', text: /^© .{1,40} for 中国数字时代/u, andAfter: true },
    { kind: 'footer', select: 'p:has(> small)', text: /^Feed enhanced by/u },
    { kind: 'related', select: 'blockquote.wp-embedded-content, iframe.wp-embedded-content' },
  ],
};
