import type { Publisher } from './registry/publisher.ts';

/** 泡泡: whole Drupal pages, with related articles and the readers' comments. */
export const paoPao: Publisher = {
  id: 'pao-pao',
  hosts: ['.pao-pao.net'],
  names: { default: 'Pao-Pao', 'zh-Hans': '泡泡', 'zh-Hant': '泡泡' },
  country: 'DE',
  language: 'zh-Hans',
  habits: {
    nobody: ['Anonymous'],
    content: '.field-name-body, .field-name-field-image',
    dates: [{ select: '.submitted span[content]', attribute: 'content', origin: 'byline' }],
    credits: [
      {
        select: '.field-name-body p',
        first: 3,
        pattern: /^文\s*[/／|｜]\s*(?<names>.{2,40})$/gu,
        role: 'author',
        cut: true,
      },
      {
        select: '.field-name-author a.username',
        first: 1,
        pattern: /^(?<names>(?!Anonymous).+)$/gu,
        role: 'author',
        between: /[、,，]/u,
      },
    ],
    pictureCredits: '.field-name-field-image-source',
    cuts: [
      { kind: 'related', select: '.block-views, .view-articles-related' },
      { kind: 'related', select: '.comment-wrapper, #comments' },
      { kind: 'share', select: '.service-links, .field-name-service-links-displays-group' },
      { kind: 'hidden', select: '.element-invisible, .element-hidden' },
      { kind: 'header', select: '.submitted, .field-name-title, .field-name-author' },
    ],
  },
};
