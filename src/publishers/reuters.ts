import type { Publisher } from './registry/publisher.ts';

/** 路透: a line that names who wrote, translated and checked, and a badge of trust under it. */
export const reuters: Publisher = {
  id: 'reuters',
  hosts: ['.reuters.com'],
  names: { default: 'Reuters', 'zh-Hans': '路透', 'zh-Hant': '路透' },
  otherNames: ['路透社'],
  country: 'GB',
  habits: {
    // The clock of the page is not told: it runs between the feed's and eight hours before it.
    dates: [{ select: 'div:first-child > i', origin: 'byline', cut: true }],
    credits: [
      // Who filed it, where no one is said to have written it.
      {
        select: '.Attribution_content',
        pattern: /发稿[：:\s]\s*(?<names>[^；;：:]{1,80}?)(?=\s*(?:[；;]|$|(?:编译|审校)[：:\s]))/gu,
        role: 'author',
      },
      {
        select: '.Attribution_content',
        pattern:
          /(?<label>记者|采写|撰写|编译|编译整理|整理|审校|编审|翻译|作者|编辑|校对|改编)[：:\s]\s*(?<names>[^；;：:\n]{1,80}?)(?=\s*(?:[；;]|$|(?:编译|审校|记者|编审|发稿)[：:\s]))/gu,
        between: /[、/，,&]|\s+and\s+|(?<=\p{sc=Han})(?:\s+|和)(?=\p{sc=Han}{2})/u,
        cut: true,
      },
    ],
    captions: '.Image_caption',
    cuts: [
      { kind: 'label', select: '.StandardArticleBody_trustBadgeContainer' },
      { kind: 'credit', select: '.Attribution_container' },
      { kind: 'markup', select: '.Image_expand-button, .LazyImage_fallback' },
    ],
  },
};
