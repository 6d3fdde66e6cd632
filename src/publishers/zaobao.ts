import type { Publisher } from './registry/publisher.ts';

export const zaobao: Publisher = {
  id: 'zaobao',
  hosts: ['.zaobao.com', '.zaobao.com.sg'],
  names: { default: 'Lianhe Zaobao', 'zh-Hans': '联合早报', 'zh-Hant': '聯合早報' },
  country: 'SG',
  language: 'zh-Hans',
  timeZone: 'Asia/Singapore',
};
