import type { Publisher } from './registry/publisher.ts';

export const denik: Publisher = {
  id: 'denik',
  hosts: ['.denik.cz'],
  names: { default: 'Deník' },
  country: 'CZ',
  language: 'cs',
  timeZone: 'Europe/Prague',
};
