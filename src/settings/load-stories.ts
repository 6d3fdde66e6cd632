import type { Problem } from '../record.ts';
import { SettingsFile, storiesName } from './settings-file.ts';
import { fileProblems, loadLists, type Stated, type StatedLists } from './stated-lists.ts';
import { type StoryName, storyCorrectionsSchema } from './story-corrections.ts';

type ListName = 'join' | 'split' | 'names' | 'forbid';

/** The archivist’s word on stories, as it stands in the file. */
export interface StatedStories extends Pick<StatedLists<unknown>, 'problems' | 'lineOf'> {
  readonly join: readonly Stated<readonly string[], ListName>[];
  readonly split: readonly Stated<readonly string[], ListName>[];
  readonly names: readonly Stated<StoryName, ListName>[];
  readonly forbid: readonly Stated<string, ListName>[];
}

const badStories = 'bad-stories';
const without = 'stories are then told as they are found';

const file = {
  name: storiesName,
  code: badStories,
  schema: storyCorrectionsSchema,
  file: new SettingsFile(storiesName, badStories, storyCorrectionsSchema, without),
  advice: `Mend ${storiesName}; docs/stories.md says what each field means.`,
};

/**
 * The corrections of `stories.yml` in the seeds folder to the stories that are found. What of it cannot be understood is a
 * problem, and the rest holds: a mistake in it is no reason to have no site.
 */
export function loadStories(seedsDir: string): StatedStories {
  const { data, placeOf, problems, lineOf } = loadLists(file, seedsDir);
  const withPlaces = <Value>(list: ListName, values: readonly Value[]): Stated<Value, ListName>[] =>
    values.map((value, at) => ({ value, list, index: placeOf(list, at) }));
  return {
    join: withPlaces('join', data.join),
    split: withPlaces('split', data.split),
    names: withPlaces('names', data.names),
    forbid: withPlaces('forbid', data.forbid),
    problems,
    lineOf,
  };
}

/** Problems of the file with one advice, the first of many; each is a sentence that lacks its stop. */
export const storyProblems = (code: string, sentences: readonly string[], advice: string): Problem[] =>
  fileProblems({ path: storiesName, code, advice }, sentences);
