import { createRequire } from 'node:module';
import { once } from '../../../cached.ts';

const require = createRequire(import.meta.url);

/** Loaded with the first feed, as its 150 modules take a tenth of the time of reading one seed of another format. */
export const feedsmith = once((): typeof import('feedsmith') => require('feedsmith'));
