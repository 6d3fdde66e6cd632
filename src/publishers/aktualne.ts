import type { Publisher } from './registry/publisher.ts';

export const aktualne: Publisher = {
  id: 'aktualne',
  hosts: ['.aktualne.cz'],
  names: { default: 'Aktuálně.cz' },
  country: 'CZ',
  language: 'cs',
  timeZone: 'Europe/Prague',
};
