import type { Publisher } from './registry/publisher.ts';

export const irozhlas: Publisher = {
  id: 'irozhlas',
  hosts: ['.irozhlas.cz', '.rozhlas.cz'],
  names: { default: 'Český rozhlas', en: 'Czech Radio' },
  country: 'CZ',
  language: 'cs',
  timeZone: 'Europe/Prague',
};
