import type { Publisher } from './registry/publisher.ts';

/** 法国国际广播电台: Paris time over the text, dispatches of AFP, promotions hidden in the text. */
export const rfi: Publisher = {
  id: 'rfi',
  hosts: ['.rfi.fr'],
  names: { default: 'RFI', 'zh-Hans': '法国国际广播电台', 'zh-Hant': '法國國際廣播電台' },
  otherNames: ['法广', '法国国际广播电台 - RFI'],
  country: 'FR',
  timeZone: 'Europe/Paris',
  habits: {
    titleSuffix: /(?<!\s)\s*[–-]\s*法国国际广播电台\s*[–-]\s*RFI\s*$/u,
    dates: [
      {
        select: 'div:first-child',
        text: /^\d\d\/\d\d\/\d{4}(?: - \d\d:\d\d)?$/u,
        zone: 'Europe/Paris',
        origin: 'byline',
        cut: true,
      },
    ],
    credits: [
      {
        select: 'p',
        first: 3,
        pattern: /^\s*[（(](?<names>法新社|路透社|中央社|美联社|德新社)[^（）()]{0,24}[）)]/gu,
        role: 'author',
      },
      {
        select: 'p',
        last: 4,
        pattern:
          /(?<=[（(/／；;、\s])(?<label>译者|编译|核稿|审校|编辑|记者)[：:]\s*(?<names>[^（）()/／：:]{2,16})(?=[）)/／])/gu,
      },
    ],
    cuts: [
      { kind: 'promotion', select: '.o-self-promo, .m-interstitial, .m-block-ad' },
      { kind: 'footer', select: 'p.t-copyright' },
      { kind: 'embed', select: '.m-em-audio' },
    ],
  },
};
