import type { Publisher } from './registry/publisher.ts';

/** ChinaFile: credit and caption under the lead picture; conversations whose answers stand as comments. */
export const chinafile: Publisher = {
  id: 'chinafile',
  hosts: ['.chinafile.com'],
  names: { default: 'ChinaFile' },
  otherNames: ['中参馆'],
  country: 'US',
  language: 'en',
  habits: {
    credits: [
      {
        select: '.contributor h3, .node-profile h3',
        pattern: /^(?<names>.+)$/gu,
        role: 'author',
        between: /\n/u,
      },
    ],
    captions: '.photo-caption, .img-caption, .views-field-field-common-system-caption',
    pictureCredits: '.photo-credit, .img-credit',
    cuts: [
      { kind: 'share', select: '.pullquote-share' },
      { kind: 'related', select: '.cboxes:not(.contributor), .view-display-id-panel_pane_3' },
      { kind: 'image', select: '.field-name-field-profile-photo' },
      { kind: 'label', select: 'h2.title', text: /^Comments$/u },
      { kind: 'navigation', select: 'nav, ul.links' },
    ],
  },
};
