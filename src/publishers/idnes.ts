import type { Publisher } from './registry/publisher.ts';

export const idnes: Publisher = {
  id: 'idnes',
  hosts: ['.idnes.cz'],
  names: { default: 'iDNES.cz' },
  country: 'CZ',
  language: 'cs',
  timeZone: 'Europe/Prague',
};
