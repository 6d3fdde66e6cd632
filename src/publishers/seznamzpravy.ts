import type { Publisher } from './registry/publisher.ts';

export const seznamzpravy: Publisher = {
  id: 'seznamzpravy',
  hosts: ['.seznamzpravy.cz'],
  names: { default: 'Seznam Zprávy' },
  country: 'CZ',
  language: 'cs',
  timeZone: 'Europe/Prague',
};
