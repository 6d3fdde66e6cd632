import type { Publisher } from './registry/publisher.ts';

export const rti: Publisher = {
  id: 'rti',
  hosts: ['.rti.org.tw'],
  names: { default: 'Radio Taiwan International', 'zh-Hans': '中央广播电台', 'zh-Hant': '中央廣播電臺' },
  country: 'TW',
  timeZone: 'Asia/Taipei',
};
