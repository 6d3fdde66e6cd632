import { chineseName } from './registry/chinese-names.ts';
import { places } from './registry/places.ts';
import type { Publisher } from './registry/publisher.ts';

const place = places.join('|');

/** Words after the name of a reporter in a dateline, but for the place. */
const reports = ['综合', '綜合', '编译', '采访', '[报報][导導道]'].join('|');

/** 大纪元: a dateline with the reporter, a lead picture apart from the text, the editor at the end. */
export const epochtimes: Publisher = {
  id: 'epochtimes',
  hosts: ['.epochtimes.com'],
  names: { default: 'Epoch Times', 'zh-Hans': '大纪元', 'zh-Hant': '大紀元' },
  otherNames: ['大纪元时报'],
  country: 'US',
  language: 'zh-Hans',
  habits: {
    credits: [
      {
        select: 'p',
        first: 3,
        pattern: new RegExp(
          `^.{0,40}[（(](?:英文)?大[纪紀]元(?:[^）)记記]{0,8})?[记記]者(?!综合|编译|站)(?<names>[^）)]{2,24}?)(?:${place}|${reports})[^（）()]{0,30}[）)]`,
          'gu',
        ),
        role: 'author',
      },
      {
        select: 'p',
        first: 3,
        pattern: /^.{0,40}[（(](?<names>大[纪紀]元[^（）()]{2,16}[记記]者站)[^（）()]{0,12}[）)]/gu,
        role: 'author',
      },
      {
        select: 'p',
        last: 4,
        pattern: /[记記]者(?<names>[^（）()]{1,80}?)[对對]本文(?:做出|作出|亦有|有)?[贡貢][献獻]/gu,
        role: 'other',
        between: /[、，,和]|\s+and\s+/u,
      },
      {
        select: 'p',
        last: 4,
        pattern: /^\s*(?<label>责任编辑|責任編輯)[：:]\s*(?<names>[^#＃\n]{1,40}?)\s*[#＃]*\s*$/gu,
        cut: true,
      },
      {
        select: 'p',
        last: 2,
        pattern: /(?<label>责任编辑|責任編輯)[：:]\s*(?<names>[^#＃\n。]{1,20}?)\s*[#＃]*\s*$/gu,
      },
    ],
    authorInTitle: new RegExp(`^(?:【[^】]{1,8}】)?(?<names>${chineseName})：`, 'u'),
    captions: 'div.caption, div.imgtxt, div.red16, p.caption',
    cuts: [
      { kind: 'label', select: 'p', text: /^[#＃]+$/u },
      {
        kind: 'embed',
        select: 'p, div',
        text: /^(?:听新闻：|聽新聞：)?\s*（?(?:听更多请至|聽更多請至)[^。]{0,40}$/u,
      },
      { kind: 'label', select: 'p, div', text: /^(?:听新闻|聽新聞)：?$/u },
      { kind: 'hidden', select: 'input' },
    ],
  },
};
