import { testKills } from './faults/kills.ts';

testKills(50);
