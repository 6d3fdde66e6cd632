import type { Publisher } from './registry/publisher.ts';

export const ct24: Publisher = {
  id: 'ct24',
  hosts: ['.ceskatelevize.cz'],
  names: { default: 'Česká televize', en: 'Czech Television' },
  country: 'CZ',
  language: 'cs',
  timeZone: 'Europe/Prague',
};
