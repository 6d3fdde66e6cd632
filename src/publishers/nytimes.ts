import type { Publisher } from './registry/publisher.ts';

/** 纽约时报中文网: author over date, a plug for the newsletter, the translator and the original in the last line. */
export const nytimes: Publisher = {
  id: 'nytimes',
  hosts: ['.nytimes.com'],
  names: { default: 'The New York Times', 'zh-Hans': '纽约时报', 'zh-Hant': '紐約時報' },
  otherNames: ['纽约时报中文网'],
  country: 'US',
  habits: {
    dates: [{ select: 'div:first-child > i', zone: 'Asia/Shanghai', origin: 'byline', cut: true }],
    credits: [
      { select: 'div:first-child > i', pattern: /^(?<names>\D.*)$/gu, role: 'author' },
      {
        select: 'p',
        last: 4,
        pattern: /^(?<label>翻译|校对|编译|译者)[：:]\s*(?<names>.{2,40})$/gu,
        cut: true,
      },
    ],
    captions: 'div > small',
    cuts: [
      {
        kind: 'promotion',
        select: 'p',
        text: /^（欢迎点击此处订阅[^）]*）$|^感谢阅读今天的简报，新读者请点击此处订阅/u,
      },
      { kind: 'navigation', select: 'a', text: /^点击查看本文英文版。?$/u },
    ],
  },
};
