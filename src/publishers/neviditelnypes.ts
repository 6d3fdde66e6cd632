import type { Publisher } from './registry/publisher.ts';

export const neviditelnypes: Publisher = {
  id: 'neviditelnypes',
  hosts: ['neviditelnypes.lidovky.cz'],
  names: { default: 'Neviditelný pes' },
  country: 'CZ',
  language: 'cs',
  timeZone: 'Europe/Prague',
};
