import type { Publisher } from './registry/publisher.ts';

export const rferl: Publisher = {
  id: 'rferl',
  hosts: ['.rferl.org', '.svoboda.org'],
  names: {
    default: 'Radio Free Europe/Radio Liberty',
    'zh-Hans': '自由欧洲电台',
    'zh-Hant': '自由歐洲電台',
    cs: 'Rádio Svobodná Evropa',
  },
  country: 'CZ',
};
