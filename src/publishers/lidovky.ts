import type { Publisher } from './registry/publisher.ts';

export const lidovky: Publisher = {
  id: 'lidovky',
  hosts: ['.lidovky.cz'],
  names: { default: 'Lidovky.cz' },
  country: 'CZ',
  language: 'cs',
  timeZone: 'Europe/Prague',
};
