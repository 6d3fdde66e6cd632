import type { Publisher } from './registry/publisher.ts';

/** iYouPort: whole WordPress articles, with byline, share buttons and related posts. */
export const iyouport: Publisher = {
  id: 'iyouport',
  hosts: ['.iyouport.org'],
  names: { default: 'iYouPort' },
  language: 'zh-Hans',
  habits: {
    titleSuffix: /(?<!\s)\s*[-–]\s*iYouPort\s*$/u,
    content: '.entry-content',
    dates: [{ select: 'time.entry-date.published', attribute: 'dateTime', origin: 'byline' }],
    credits: [
      {
        select: '.byline a[rel="author"]',
        first: 1,
        pattern: /^(?<names>.+)$/gu,
        role: 'author',
        between: /\n/u,
      },
    ],
    captions: '.wp-caption-text',
    cuts: [
      { kind: 'header', select: '.entry-header, .entry-meta' },
      { kind: 'share', select: '.sharedaddy, .sd-sharing, .likes-widget-placeholder' },
      { kind: 'related', select: '.jp-relatedposts, .wp-embedded-content' },
      { kind: 'advertisement', select: '[id^="atatags"]' },
      { kind: 'footer', select: '.entry-footer, .entry-author-wrapper' },
    ],
  },
};
