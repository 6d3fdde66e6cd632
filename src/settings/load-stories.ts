import { KronikaError } from '../errors.ts';
import type { Problem } from '../record.ts';
import { checkFields } from './check-fields.ts';
import { SettingsFile, storiesName } from './settings-file.ts';
import { type StoryName, storyCorrectionsSchema } from './story-corrections.ts';
import { lineFinder } from './yaml.ts';

/** An entry of a list in `stories.yml`, with its place there: the first of a list is 0. */
export interface Stated<Value> {
  readonly value: Value;
  readonly list: ListName;
  readonly index: number;
}

type ListName = 'join' | 'split' | 'names' | 'forbid';

/** The archivist’s word on stories, as it stands in the file. */
export interface StatedStories {
  readonly join: readonly Stated<readonly string[]>[];
  readonly split: readonly Stated<readonly string[]>[];
  readonly names: readonly Stated<StoryName>[];
  readonly forbid: readonly Stated<string>[];
  readonly problems: readonly Problem[];
  /** The line in which an entry begins; null where that cannot be told. */
  readonly lineOf: (entry: Stated<unknown>) => number | null;
}

const badStories = 'bad-stories';
const without = 'stories are then told as they are found';
const file = new SettingsFile(storiesName, badStories, storyCorrectionsSchema, without);

/** So many mistakes of the file are told. */
const mostTold = 20;

/**
 * The corrections of `stories.yml` in the seeds folder to the stories that are found. What of it cannot be understood is a
 * problem, and the rest holds: a mistake in it is no reason to have no site.
 */
export function loadStories(seedsDir: string): StatedStories {
  try {
    const { text, stated } = file.stated(seedsDir);
    return readStories(text, stated);
  } catch (error) {
    if (!(error instanceof KronikaError)) throw error;
    const message = `Nothing in it is heeded: ${error.message.replace(`${storiesName}: `, '')}.`;
    const problem = { path: storiesName, code: badStories, message, advice: error.advice };
    return { ...readStories('', {}), problems: [problem] };
  }
}

function readStories(text: string, stated: Record<string, unknown>): StatedStories {
  const whole = checkFields(storyCorrectionsSchema, { text, data: stated, kind: storiesName });
  const right = rightEntries(stated, whole.places ?? []);
  const data = storyCorrectionsSchema.parse(
    Object.fromEntries([...right].map(([list, entries]) => [list, entries.map(([, value]) => value)])),
  );
  const withPlaces = <Value>(list: ListName, values: readonly Value[]): Stated<Value>[] =>
    values.map((value, at) => ({ value, list, index: right.get(list)?.[at]?.[0] ?? at }));
  const lineOf = lineFinder(text);
  return {
    join: withPlaces('join', data.join),
    split: withPlaces('split', data.split),
    names: withPlaces('names', data.names),
    forbid: withPlaces('forbid', data.forbid),
    problems: storyProblems(
      badStories,
      (whole.faults ?? []).map((fault) => `It is not heeded in this: ${fault}`),
      `Mend ${storiesName}; docs/stories.md says what each field means.`,
    ),
    lineOf: ({ list, index }) => lineOf([list, index]),
  };
}

/** Problems of the file with one advice, the first of many; each is a sentence that lacks its stop. */
export function storyProblems(code: string, sentences: readonly string[], advice: string): Problem[] {
  const more = sentences.length - mostTold;
  const told = [...sentences.slice(0, mostTold), ...(more > 0 ? [`There are ${more} more like these`] : [])];
  return told.map((sentence) => ({
    path: storiesName,
    code,
    message: sentence.endsWith('?') ? sentence : `${sentence}.`,
    advice,
  }));
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
