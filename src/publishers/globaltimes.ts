import type { Publisher } from './registry/publisher.ts';

export const globaltimes: Publisher = {
  id: 'globaltimes',
  hosts: ['.globaltimes.cn'],
  names: { default: 'Global Times', 'zh-Hans': '环球时报', 'zh-Hant': '環球時報' },
  country: 'CN',
  language: 'en',
  timeZone: 'Asia/Shanghai',
};
