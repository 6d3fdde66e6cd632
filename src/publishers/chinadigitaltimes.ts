import { chineseName } from './registry/chinese-names.ts';
import type { Publisher } from './registry/publisher.ts';

const poster = /©\s*(?<names>[^\n]{1,40}?) for 中国数字时代/gu;

/** 中国数字时代: the poster, the tags and links for readers of the feed under a rule. */
export const chinadigitaltimes: Publisher = {
  id: 'chinadigitaltimes',
  hosts: ['.chinadigitaltimes.net', '.chinadigitaltimes.org'],
  names: { default: 'China Digital Times', 'zh-Hans': '中国数字时代', 'zh-Hant': '中國數字時代' },
  otherNames: ['CDT'],
  country: 'US',
  habits: {
    credits: [
      {
        select: 'p > small',
        last: 2,
        pattern: poster,
        // Articles of others stand under their name (`自由亚洲 | …`); the columns are the poster's own work.
        titled: /[|｜]|^[^【]*$/u,
        role: 'uploader',
        between: /\n/u,
      },
      {
        select: 'p > small',
        last: 2,
        pattern: poster,
        titled: /^[^|｜]*【[^|｜]*$/u,
        role: 'author',
        between: /\n/u,
      },
      {
        select: 'p',
        first: 4,
        pattern:
          /^\s*(?:原)?(?<label>作者|文|撰文)\s*[：:|｜]\s*(?<names>[^\n：:，。]{2,20}?)(?=\s*(?:\n|$|\s{2,}))/gu,
      },
    ],
    // Not where a news agency quotes someone: `法广｜李克强：外贸严峻`.
    authorInTitle: new RegExp(
      `^(?!(?:法广|德国之声|自由亚洲|美国之音|BBC|CDT|新华|人民|环球|央视)|【)(?:[^：]{0,20}[|｜]\\s*)?(?<names>${chineseName})：`,
      'u',
    ),
    captions: '.wp-caption-text',
    cuts: [
      {
        kind: 'related',
        select: 'p',
        text: /^(?:相关|延伸)阅读[：:]?$/u,
        before: 'blockquote.wp-embedded-content, p:has(iframe.wp-embedded-content), hr',
      },
      { kind: 'related', select: 'p', text: /^(?:CD[ST]\s*档案|相关空间词条推荐)/u },
      { kind: 'related', select: 'blockquote.wp-embedded-content, iframe.wp-embedded-content' },
      { kind: 'promotion', select: 'p', text: /^请点击购买/u },
      { kind: 'footer', select: 'p:has(> small)', text: /^© .{1,40} for 中国数字时代/u, andAfter: true },
      { kind: 'footer', select: 'p:has(> small)', text: /^Feed enhanced by/u },
    ],
  },
};
