import type { Publisher } from './registry/publisher.ts';

/** 德国之声: author over date, the desk's names in the last line, a notice of rights. */
export const dw: Publisher = {
  id: 'dw',
  hosts: ['.dw.com'],
  names: { default: 'Deutsche Welle', 'zh-Hans': '德国之声', 'zh-Hant': '德國之聲' },
  otherNames: ['德国之声中文网', 'DW'],
  country: 'DE',
  timeZone: 'Europe/Berlin',
  habits: {
    dates: [{ select: 'div:first-child > i', origin: 'byline', cut: true }],
    credits: [
      // The desk's names, at the end of the last sentence or on a line of their own.
      {
        select: 'p',
        last: 4,
        pattern:
          /(?<=[。！？”"」]\s{2,})(?<names>\p{sc=Han}{2,4}\s*[/／]\s*\p{sc=Han}{2,4})\s*[/／]?\s*(?:[（(][^（）()]*[）)])?$/gu,
        role: 'author',
      },
      {
        select: 'p',
        last: 4,
        pattern: /^(?<names>\p{sc=Han}{2,4}\s*[/／]\s*\p{sc=Han}{2,4})$/gu,
        role: 'author',
        cut: true,
      },
      {
        select: 'div:first-child > i',
        pattern:
          /^(?:null\s+)*(?:采访记者|记者|作者)?[：:]?\s*(?!德国之声|null$)(?<names>[^\d（(]*[^\d\s（(])\s*(?:[（(][^）)]*[）)])?$/gu,
        role: 'author',
      },
      {
        select: 'p',
        last: 4,
        pattern:
          /^\s*(?<names>[\p{L}·•][\p{L}·•\s]{1,19}(?:[/／][\p{L}·•\s]{2,20}){0,3}?)[/／]?\s*[（(](?:[^（）()]*(?:社|网|報|报|台|等)[^（）()]*)[）)]\s*$/gu,
        role: 'author',
        cut: true,
      },
    ],
    captions: 'div > small',
    cuts: [
      { kind: 'related', select: 'p', text: /^延伸阅读\s*[:：]/u },
      { kind: 'footer', select: 'p', text: /德国之声版权声明：/u },
    ],
  },
};
