import type { Publisher } from './registry/publisher.ts';

export const ctk: Publisher = {
  id: 'ctk',
  hosts: ['.ctk.cz', '.ceskenoviny.cz'],
  names: { default: 'ČTK', en: 'Czech News Agency' },
  country: 'CZ',
  language: 'cs',
  timeZone: 'Europe/Prague',
};
