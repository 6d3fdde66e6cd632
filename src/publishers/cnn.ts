import type { Publisher } from './registry/publisher.ts';

export const cnn: Publisher = {
  id: 'cnn',
  hosts: ['.cnn.com'],
  names: { default: 'CNN', 'zh-Hans': '美国有线电视新闻网', 'zh-Hant': '美國有線電視新聞網' },
  country: 'US',
};
