import type { Publisher } from './registry/publisher.ts';

export const pravdaSk: Publisher = {
  id: 'pravda-sk',
  hosts: ['.pravda.sk'],
  names: { default: 'Pravda' },
  country: 'SK',
  language: 'sk',
  timeZone: 'Europe/Bratislava',
};
