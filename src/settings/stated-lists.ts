import type { z } from 'zod';
import { KronikaError } from '../errors.ts';
import type { Problem } from '../record.ts';
import { checkFields } from './check-fields.ts';
import type { SettingsFile } from './settings-file.ts';
import { lineFinder } from './yaml.ts';

/*
 * Files of lists that are heeded as far as they can be understood: a mistake in one entry is a problem, and no reason to
 * have no site.
 */

/** An entry of a list, with its place there: the first of a list is 0. */
export interface Stated<Value, List extends string = string> {
  readonly value: Value;
  readonly list: List;
  readonly index: number;
}

export interface StatedLists<Data> {
  /** All that no mistake was found in. */
  readonly data: Data;
  /** The place of an entry of `data` in its list as it is written. */
  readonly placeOf: (list: string, at: number) => number;
  readonly problems: readonly Problem[];
  /** The line in which an entry begins; null where that cannot be told. */
  readonly lineOf: (entry: Stated<unknown>) => number | null;
}

interface ListFile<Schema extends z.ZodType> {
  readonly name: string;
  readonly code: string;
  readonly schema: Schema;
  readonly file: SettingsFile<Schema>;
  /** Says how to mend it. */
  readonly advice: string;
}

/** Such a file of the seeds folder; what of it cannot be understood is told. */
export function loadLists<Schema extends z.ZodType>(
  of: ListFile<Schema>,
  seedsDir: string,
): StatedLists<z.output<Schema>> {
  try {
    const { text, stated } = of.file.stated(seedsDir);
    return readLists(of, text, stated);
  } catch (error) {
    if (!(error instanceof KronikaError)) throw error;
    const message = `Nothing in it is heeded: ${error.message.replace(`${of.name}: `, '')}.`;
    const problem = { path: of.name, code: of.code, message, advice: error.advice };
    return { ...readLists(of, '', {}), problems: [problem] };
  }
}

function readLists<Schema extends z.ZodType>(
  { name, code, schema, advice }: ListFile<Schema>,
  text: string,
  stated: Record<string, unknown>,
): StatedLists<z.output<Schema>> {
  const whole = checkFields(schema, { text, data: stated, kind: name });
  const right = rightEntries(stated, whole.places ?? []);
  const lineOf = lineFinder(text);
  return {
    data: schema.parse(
      Object.fromEntries([...right].map(([list, entries]) => [list, entries.map(([, value]) => value)])),
    ),
    placeOf: (list, at) => right.get(list)?.[at]?.[0] ?? at,
    problems: fileProblems(
      { path: name, code, advice },
      (whole.faults ?? []).map((fault) => `It is not heeded in this: ${fault}`),
    ),
    lineOf: ({ list, index }) => lineOf([list, index]),
  };
}

/** So many mistakes of a file are told. */
const mostTold = 20;

/** Problems of a file with one advice, the first of many; each is a sentence that lacks its stop. */
export function fileProblems(
  told: Pick<Problem, 'path' | 'code' | 'advice'>,
  sentences: readonly string[],
): Problem[] {
  const more = sentences.length - mostTold;
  const all = [...sentences.slice(0, mostTold), ...(more > 0 ? [`There are ${more} more like these`] : [])];
  return all.map((sentence) => ({ ...told, message: sentence.endsWith('?') ? sentence : `${sentence}.` }));
}

/** By the name of its list, each entry in which no mistake was found, with its place among all. */
function rightEntries(
  stated: Record<string, unknown>,
  places: readonly (readonly PropertyKey[])[],
): Map<string, [index: number, value: unknown][]> {
  const wrong = new Set(places.map((place) => JSON.stringify(place.slice(0, 2).map(String))));
  const isRight = (...place: string[]): boolean => !wrong.has(JSON.stringify(place));
  return new Map(
    Object.entries(stated).flatMap(([list, entries]): [string, [number, unknown][]][] =>
      Array.isArray(entries) && isRight(list)
        ? [[list, [...entries.entries()].filter(([index]) => isRight(list, String(index)))]]
        : [],
    ),
  );
}
