import { testFailures } from './faults/failures.ts';

testFailures(({ nths }) => nths);
