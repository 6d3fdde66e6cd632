import type { Publisher } from './registry/publisher.ts';

/** BBC中文: labels for screen readers, credits under the pictures, slots for advertisements. */
export const bbc: Publisher = {
  id: 'bbc',
  hosts: ['.bbc.com', '.bbc.co.uk'],
  names: { default: 'BBC', 'zh-Hans': 'BBC中文网', 'zh-Hant': 'BBC中文網' },
  otherNames: ['BBC中文'],
  country: 'GB',
  habits: {
    dates: [
      { select: 'div:first-child > i', origin: 'byline', cut: true },
      { select: 'time[datetime]', attribute: 'dateTime', origin: 'byline', cut: true },
    ],
    captions: 'figcaption.media-caption, figcaption.media-with-caption__caption',
    pictureCredits: '.story-image-copyright',
    cuts: [
      { kind: 'label', select: '.off-screen, [class*="VisuallyHidden"], .player-with-placeholder__caption' },
      { kind: 'image', select: 'img[src*="1px_white_line"]' },
      { kind: 'advertisement', select: '.bbccom_slot' },
      { kind: 'embed', select: '.jump-link, .embed-screenshot-js, .embed-youtube-warning' },
      { kind: 'script', select: 'style, svg, button, link' },
      { kind: 'related', select: 'section[aria-labelledby*="related"], [data-e2e*="related"]' },
    ],
  },
};
