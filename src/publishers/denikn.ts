import type { Publisher } from './registry/publisher.ts';

export const denikn: Publisher = {
  id: 'denikn',
  hosts: ['.denikn.cz'],
  names: { default: 'Deník N' },
  country: 'CZ',
  language: 'cs',
  timeZone: 'Europe/Prague',
};
