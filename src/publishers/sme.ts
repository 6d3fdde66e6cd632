import type { Publisher } from './registry/publisher.ts';

export const sme: Publisher = {
  id: 'sme',
  hosts: ['.sme.sk'],
  names: { default: 'SME' },
  country: 'SK',
  language: 'sk',
  timeZone: 'Europe/Bratislava',
};
