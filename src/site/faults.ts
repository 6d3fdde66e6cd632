import { describeError, ownFault } from '../errors.ts';
import type { Problem } from '../record.ts';

/*
 * A page, a citation or a file that is made of one record must never keep the others from being
 * published, however odd the record is: it is left out, told with the file that it was made of, and tried again by the
 * next build. Whoever writes pages gathers what is told while they are made.
 */

const told: Problem[] = [];

/** @param reason in words, without a full stop */
export const notMade = (seed: string, thing: string, reason: string): Problem => ({
  path: seed,
  code: 'not-made',
  message: `${thing} could not be made of this file, and is left out: ${reason}.`,
  advice: `${ownFault}.`,
});

/** Tells that something could not be made of a seed. */
export function tellFault(seed: string, thing: string, error: unknown): void {
  told.push(notMade(seed, thing, describeError(error)));
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

/** So many records may fail at one thing: where more do, the fault is not theirs. */
export const mostFaults = 20;

interface OfSeed {
  readonly seedPath: string;
}

/** Gives the result of `make` for each record; those for which it throws are left out and told. */
export function* madeOfEach<Record extends OfSeed, Value>(
  records: Iterable<Record>,
  thing: string,
  make: (record: Record) => Value,
): Generator<Value> {
  let faults = 0;
  for (const record of records) {
    let made: Value;
    try {
      made = make(record);
    } catch (error) {
      faults += 1;
      if (faults > mostFaults) throw error;
      tellFault(record.seedPath, thing, error);
      continue;
    }
    yield made;
  }
}

/** Gives the result of `make` for records together; where it throws, for those that do not fail alone, and the others are told. */
export function madeOfMost<Record extends OfSeed, Value>(
  records: readonly Record[],
  thing: string,
  make: (records: readonly Record[]) => Value,
): Value {
  try {
    return make(records);
  } catch (error) {
    const alone = (record: Record): Record => {
      make([record]);
      return record;
    };
    const sound = [...madeOfEach(records, thing, alone)];
    if (sound.length === records.length) throw error;
    return make(sound);
  }
}
