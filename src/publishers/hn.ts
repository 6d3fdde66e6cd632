import type { Publisher } from './registry/publisher.ts';

export const hn: Publisher = {
  id: 'hn',
  hosts: ['.hn.cz', '.ihned.cz'],
  names: { default: 'Hospodářské noviny' },
  country: 'CZ',
  language: 'cs',
  timeZone: 'Europe/Prague',
};
