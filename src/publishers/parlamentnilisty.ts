import type { Publisher } from './registry/publisher.ts';

export const parlamentnilisty: Publisher = {
  id: 'parlamentnilisty',
  hosts: ['.parlamentnilisty.cz'],
  names: { default: 'ParlamentníListy.cz' },
  country: 'CZ',
  language: 'cs',
  timeZone: 'Europe/Prague',
};
