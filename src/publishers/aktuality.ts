import type { Publisher } from './registry/publisher.ts';

export const aktuality: Publisher = {
  id: 'aktuality',
  hosts: ['.aktuality.sk'],
  names: { default: 'Aktuality.sk' },
  country: 'SK',
  language: 'sk',
  timeZone: 'Europe/Bratislava',
};
