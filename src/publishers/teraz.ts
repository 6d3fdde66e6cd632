import type { Publisher } from './registry/publisher.ts';

export const teraz: Publisher = {
  id: 'teraz',
  hosts: ['.teraz.sk', '.tasr.sk'],
  names: { default: 'TASR' },
  country: 'SK',
  language: 'sk',
  timeZone: 'Europe/Bratislava',
};
