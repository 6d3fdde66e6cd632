import type { Publisher } from './registry/publisher.ts';

export const gatewaypundit: Publisher = {
  id: 'gatewaypundit',
  hosts: ['.thegatewaypundit.com'],
  names: { default: 'The Gateway Pundit' },
  country: 'US',
  language: 'en',
};
