import type { Publisher } from './registry/publisher.ts';

export const secretchina: Publisher = {
  id: 'secretchina',
  hosts: ['.secretchina.com'],
  names: { default: 'Vision Times', 'zh-Hans': '看中国', 'zh-Hant': '看中國' },
  country: 'US',
};
