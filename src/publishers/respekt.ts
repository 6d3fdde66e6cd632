import type { Publisher } from './registry/publisher.ts';

export const respekt: Publisher = {
  id: 'respekt',
  hosts: ['.respekt.cz'],
  names: { default: 'Respekt' },
  country: 'CZ',
  language: 'cs',
  timeZone: 'Europe/Prague',
};
