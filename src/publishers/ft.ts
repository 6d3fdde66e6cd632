import type { Publisher } from './registry/publisher.ts';

/** FT中文网: the translator in the last line, shells of advertisements. */
export const ft: Publisher = {
  id: 'ft',
  hosts: ['.ft.com', '.ftchinese.com'],
  names: { default: 'Financial Times', 'zh-Hans': '金融时报', 'zh-Hant': '金融時報' },
  otherNames: ['FT中文网'],
  country: 'GB',
  habits: {
    credits: [
      {
        select: '#story-body-container > p',
        last: 3,
        pattern: /^\s*(?<label>译者|翻译|编译)\s*[/／：:]\s*(?<names>[^\n]{2,30}?)\s*$/gu,
        cut: true,
      },
      {
        select: '#story-body-container > p',
        last: 3,
        pattern: /本文编辑\s*(?<names>\p{sc=Han}{2,4})/gu,
        role: 'editor',
      },
      {
        select: '.story-lead',
        first: 1,
        pattern: /^\s*(?<names>\p{sc=Han}{2,4}(?:[、，]\p{sc=Han}{2,4}){0,2})[：:]/gu,
        role: 'author',
      },
    ],
    cuts: [{ kind: 'advertisement', select: '.o-ads' }],
  },
};
