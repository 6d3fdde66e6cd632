import type { Publisher } from './registry/publisher.ts';

export const facebook: Publisher = {
  id: 'facebook',
  hosts: ['.facebook.com'],
  names: { default: 'Facebook', 'zh-Hans': '脸书', 'zh-Hant': '臉書' },
  country: 'US',
};
