import { places } from '../../../publishers/registry/places.ts';
import type { Contributor } from '../../../record.ts';

/** Whose report it is, as papers say at the head of the text: `（大纪元记者夏雨综合报导）`, `（中央社记者叶冠吟台北3日电）`. */
const byline =
  /(?:记者|記者|通讯员|通訊員|特派员|特派員)[\s:：]*([^()（）〔〕【】[\]。\n]{2,40}?)(?:(?:报导|报道|報導|報道|编译|編譯|综述|專訪|专访|采访|採訪)|\d{1,2}日[^()（）\n]{0,6}[电電])\s*[)）〕】]/u;

const manner = /(?:综合|綜合|采访|採訪|编译|編譯|专题|專題|现场|現場|专访|專訪|联合|特稿|外电|外電|即时)$/u;
const place = new RegExp(`[\\s／/]*(?:${[...places].sort((a, b) => b.length - a.length).join('|')})$`, 'u');
const afterSlash = /[／/][^／/]*$/u;

export function readReporter(text: string): Contributor[] {
  const found = byline.exec(text.slice(0, 300))?.[1] ?? '';
  return (
    withoutPlace(found)
      .split(/[、，,]|和(?=\p{Script=Han}{2,3}$)|\s+(?=\p{Script=Han}{2,4}(?:\s|$))/u)
      .map((one) => one.trim())
      // A longer run of Chinese is a name with a place, or prose about reporters.
      .filter((one) => one !== '' && !/^\p{Script=Han}{5,}$/u.test(one))
      .map((one) => ({ role: 'author', name: one }))
  );
}

/** Takes off the place and the manner of the report, which no mark divides from the name. */
function withoutPlace(words: string): string {
  let name = words.replace(afterSlash, '').trim();
  for (let before = ''; before !== name; ) {
    before = name;
    const shorter = name.replace(manner, '').replace(place, '').trim();
    if (shorter.length >= 2) name = shorter;
  }
  return name;
}
