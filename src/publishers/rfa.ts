import { places } from './registry/places.ts';
import type { Publisher } from './registry/publisher.ts';

/** `自由亚洲电台记者家傲华盛顿报道   责编：申铧   网编：洪伟`, with colons or blanks. */
const creditLine = /^[^。]{0,120}(?:责编|責編)[^。]{0,60}$/u;

/** 自由亚洲电台: credits in the last line, lists of related articles in the middle of the text. */
export const rfa: Publisher = {
  id: 'rfa',
  hosts: ['.rfa.org'],
  names: {
    default: 'Radio Free Asia',
    'zh-Hans': '自由亚洲电台',
    'zh-Hant': '自由亞洲電台',
    cs: 'Rádio Svobodná Asie',
  },
  otherNames: ['自由亚洲', 'RFA'],
  country: 'US',
  habits: {
    credits: [
      {
        select: 'p',
        last: 3,
        line: creditLine,
        pattern: new RegExp(
          `(?:记者|記者|自由亚洲电台\\s+)\\s*[：:]?\\s*(?<names>[\\p{sc=Han}、·A-Za-z\\s]{2,40}?)\\s*(?:${places.join('|')}|综合|报[道导]|责编|責編)`,
          'gu',
        ),
        role: 'author',
      },
      {
        select: 'p',
        last: 3,
        line: creditLine,
        pattern:
          /(?<label>责编|責編|网编|網編)\s*[：:]?\s*(?<names>[\p{sc=Han}、·\s]{2,30}?)\s*(?=责编|責編|网编|網編|[）)]|$)/gu,
        cut: true,
      },
    ],
    captions: '.image-caption, #headerimg span',
    pictureCredits: '.image-caption .copyright',
    cuts: [
      { kind: 'image', select: '#zoomattribute' },
      { kind: 'related', select: 'ul:has(> li > b > a.external-link)' },
    ],
  },
};
