import type { Publisher } from './registry/publisher.ts';

export const novinky: Publisher = {
  id: 'novinky',
  hosts: ['.novinky.cz'],
  names: { default: 'Novinky.cz' },
  country: 'CZ',
  language: 'cs',
  timeZone: 'Europe/Prague',
};
