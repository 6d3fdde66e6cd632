import { places } from './registry/places.ts';
import type { Publisher } from './registry/publisher.ts';

const place = places.join('|');

/** 明慧网: a dateline in Chinese numerals, correspondents without names, pictures in frames of tables. */
export const minghui: Publisher = {
  id: 'minghui',
  hosts: ['.minghui.org', '.minghui.ca'],
  names: { default: 'Minghui', 'zh-Hans': '明慧网', 'zh-Hant': '明慧網' },
  otherNames: ['明慧'],
  country: 'US',
  habits: {
    credits: [
      {
        select: 'div, p',
        first: 2,
        pattern: new RegExp(
          `^.{0,40}[（(]明慧网?[记記]者(?!综合|编译)(?<names>[^（）()]{2,24}?)(?:${place}|综合|编译|采访|[报報][导導道])[^（）()]{0,30}[）)]`,
          'gu',
        ),
        role: 'author',
      },
      {
        select: 'div, p',
        first: 2,
        pattern: /^.{0,40}[（(](?<names>明慧网?通讯员|明慧[^（）()]{2,16}记者站)[^（）()]{0,16}[）)]/gu,
        role: 'author',
      },
    ],
    cuts: [
      { kind: 'navigation', select: '#bArticleEnglishTranslation, .article_reprint', andAfter: true },
      {
        kind: 'navigation',
        select: '#ar_container1_2, #ar_rightbar, #footer, #searchbox, .more_articles_left_rightbar',
      },
      { kind: 'script', select: 'script, style' },
    ],
  },
};
