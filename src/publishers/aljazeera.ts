import type { Publisher } from './registry/publisher.ts';

export const aljazeera: Publisher = {
  id: 'aljazeera',
  hosts: ['.aljazeera.com', '.aljazeera.net'],
  names: {
    default: 'Al Jazeera',
    'zh-Hans': '半岛电视台',
    'zh-Hant': '半島電視台',
    ar: 'الجزيرة',
    cs: 'Al-Džazíra',
  },
  country: 'QA',
};
