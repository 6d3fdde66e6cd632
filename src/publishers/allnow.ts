import type { Publisher } from './registry/publisher.ts';

const credit = '(?:讲者|作者|特约撰稿|撰稿|撰文|采访|采写|文|整理|译者|翻译|编译|编辑)\\s*[︱丨|｜]';
const creditLine = new RegExp(`^(?:${credit}[^；;，。︱丨|｜]{1,30}[；;\\s]*)+$`, 'u');

/** 全现在 (燕京书评): a page for telephones with column, author and abstract over the text. */
export const allnow: Publisher = {
  id: 'allnow',
  hosts: ['.allnow.com'],
  names: { default: 'AllNow', 'zh-Hans': '全现在', 'zh-Hant': '全現在' },
  otherNames: ['燕京书评'],
  country: 'CN',
  language: 'zh-Hans',
  timeZone: 'Asia/Shanghai',
  habits: {
    captions: '.dls-capture',
    credits: [
      {
        select: '.author-wrap .single-name',
        first: 1,
        pattern: /^(?<names>(?!燕京书评).+)$/gu,
        role: 'author',
      },
      {
        select: 'p',
        first: 8,
        line: creditLine,
        pattern: /(?:讲者|作者|撰稿|撰文|采访|采写|^文)\s*[︱丨|｜]\s*(?<names>[^；;]{1,60})/gu,
        role: 'author',
      },
      {
        select: 'p',
        first: 8,
        line: creditLine,
        pattern: /(?<label>整理|译者|翻译|编译|编辑)\s*[︱丨|｜]\s*(?<names>[^；;]{1,60})/gu,
      },
    ],
    cuts: [
      { kind: 'header', select: '.column-wrap, .author-wrap' },
      { kind: 'credit', select: 'p', text: creditLine },
      { kind: 'promotion', select: 'p', text: /^请?微信搜索.{0,12}(?:燕京书评|全现在)/u },
      { kind: 'markup', select: 'p', text: /^[—–-]{2,8}$/u },
    ],
  },
};
