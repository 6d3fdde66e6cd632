import type { Archive } from '../../archive/archive.ts';
import { dataPath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';
import { collectionSchemaFile } from './schema.ts';

/** `collections.jsonl` has a line a collection, where there are some. */
export function collectionFiles(archive: Archive): PlannedFile[] {
  const collections = archive.collections();
  if (collections.length === 0) return [];
  const lines = collections.map((collection) => `${JSON.stringify(collection)}\n`).join('');
  return [
    { path: dataPath('collections.jsonl'), depends: [lines], content: () => lines },
    collectionSchemaFile(),
  ];
}
