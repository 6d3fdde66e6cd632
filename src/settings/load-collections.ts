import { collectionsSchema, type StatedCollection } from './collections-file.ts';
import { collectionsName, SettingsFile } from './settings-file.ts';
import { loadLists, type Stated, type StatedLists } from './stated-lists.ts';

/** The articles that the archivist has put together, as the file has them. */
export interface StatedCollections extends Pick<StatedLists<unknown>, 'problems' | 'lineOf'> {
  readonly collections: readonly Stated<StatedCollection>[];
}

const badCollections = 'bad-collections';

const file = {
  name: collectionsName,
  code: badCollections,
  schema: collectionsSchema,
  file: new SettingsFile(
    collectionsName,
    badCollections,
    collectionsSchema,
    'the site has no collections then',
  ),
  advice: `Mend ${collectionsName}; docs/collections.md says what each field means.`,
};

/** The collections of `collections.yml` in the seeds folder. What of it cannot be understood is a problem, and the rest stands. */
export function loadCollections(seedsDir: string): StatedCollections {
  const { data, placeOf, problems, lineOf } = loadLists(file, seedsDir);
  const list = 'collections';
  return {
    collections: data.collections.map((value, at) => ({ value, list, index: placeOf(list, at) })),
    problems,
    lineOf,
  };
}
