import type { Publisher } from './registry/publisher.ts';

export const gettr: Publisher = {
  id: 'gettr',
  hosts: ['.gettr.com'],
  names: { default: 'GETTR' },
  country: 'US',
  timeZone: 'UTC',
};
