import type { Outlet } from '../outlet.ts';

/** 自由亚洲电台: credits in the last line, lists of related articles in the middle of the text. */
export const rfa: Outlet = {
  hosts: ['rfa.org'],
  selfNames: ['自由亚洲电台', '自由亚洲', 'RFA'],
  credits: [
    {
      select: 'p',
      last: 3,
      pattern:
        /(?<label>记者|記者|责编|責編|网编|網編|特约记者|编译|编辑|撰稿|摄影|主持人?)\s*[：:]\s*(?<names>[^：:\n。]+?)(?=\s*(?:记者|記者|责编|責編|网编|網編|编译|编辑|撰稿|摄影)\s*[：:]|\s*$)/gu,
      cut: 'element',
    },
    {
      select: 'p',
      last: 3,
      pattern:
        /自由亚洲电台(?:特约)?记者\s*(?<names>\p{sc=Han}{2,3}?)\s*(?:[^。：:]{0,12}的?(?:采访)?报道)(?:\s|$)/gu,
      role: 'author',
    },
  ],
  captions: '.image-caption, #headerimg span',
  pictureCredits: '.image-caption .copyright',
  cuts: [
    { kind: 'image', select: '#zoomattribute' },
    { kind: 'related', select: 'ul:has(> li > b > a.external-link)' },
  ],
};
