import { testFailures } from './faults/failures.ts';
import { testKills } from './faults/kills.ts';

/* Some of the faults that `npm run test:hostile` has builds meet. */

testKills(2);
testFailures(({ on, fail, nths }) => (fail === 'ENOSPC' || on === 'sqlite' ? nths.slice(2, 3) : []));
