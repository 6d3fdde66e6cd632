import { describeError, ownFault } from '../errors.ts';
import type { Problem } from '../record.ts';

/*
 * A page, a citation or a file that is made of one record must never keep the others from being
 * published, however odd the record is: it is left out, told with the file that it was made of, and tried again by the
 * next build. Whoever writes pages gathers what is told while they are made.
 */

const told: Problem[] = [];

/** Tells that something could not be made of a seed. */
export function tellFault(seed: string, thing: string, error: unknown): void {
  told.push({
    path: seed,
    code: 'not-made',
    message: `${thing} could not be made of this file, and is left out: ${describeError(error)}.`,
    advice: `${ownFault}.`,
  });
}

/** Gives the result of `make`; null, and told, where it throws. */
export function guarded<Value>(seed: string, thing: string, make: () => Value): Value | null {
  try {
    return make();
  } catch (error) {
    tellFault(seed, thing, error);
    return null;
  }
}

/** Gives all that was told in this thread since it was last asked. */
export const takeFaults = (): Problem[] => told.splice(0);
