import type { Publisher } from './registry/publisher.ts';

export const dennikn: Publisher = {
  id: 'dennikn',
  hosts: ['.dennikn.sk'],
  names: { default: 'Denník N' },
  country: 'SK',
  language: 'sk',
  timeZone: 'Europe/Bratislava',
};
