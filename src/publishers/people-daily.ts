import type { Publisher } from './registry/publisher.ts';

export const peopleDaily: Publisher = {
  id: 'people-daily',
  hosts: ['.people.com.cn', '.people.cn'],
  names: { default: "People's Daily", 'zh-Hans': '人民网', 'zh-Hant': '人民網' },
  country: 'CN',
  timeZone: 'Asia/Shanghai',
};
