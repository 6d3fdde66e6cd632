import type { Publisher } from './registry/publisher.ts';

/** 新唐人: reporter and editor in one bracket at the end. */
export const ntd: Publisher = {
  id: 'ntd',
  hosts: ['.ntdtv.com', '.ntd.com'],
  names: { default: 'NTD', 'zh-Hans': '新唐人', 'zh-Hant': '新唐人' },
  otherNames: ['新唐人电视台'],
  country: 'US',
  habits: {
    credits: [
      {
        select: 'p',
        last: 6,
        pattern:
          /[（(](?:新唐人)?[^（）()]{0,10}记者(?<names>[^（）()/]{2,24}?)(?:综合|编译|采访)?[报報][导導道]\s*[/）)]/gu,
        role: 'author',
      },
      {
        select: 'p',
        last: 6,
        pattern: /[（(/]\s*(?<label>责任编辑|責任編輯)[：:]\s*(?<names>[^（）()/]{2,20})[）)]$/gu,
        line: /^[（(][^（）()]+[）)]$/u,
        cut: true,
      },
    ],
    captions: '.caption, figcaption',
    cuts: [
      { kind: 'related', select: 'p', text: /^(?:相关链接|相關鏈接|本文网址)：/u },
      { kind: 'embed', select: '.video_fit_container' },
    ],
  },
};
