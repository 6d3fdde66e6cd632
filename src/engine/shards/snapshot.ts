import { join } from 'node:path';
import { fileName } from '../../archive/database.ts';
import type { Store } from '../../archive/store/store.ts';
import { makeFolder } from '../../disk/folders.ts';
import type { NameGroup } from '../../search/index/names/groups.ts';
import { logContent } from '../accessions/accessions.ts';
import { shortHash } from './job.ts';
import { Lines } from './lines.ts';
import type { SharedFolder } from './shared-folder.ts';

/** The folder of an archive that other machines read; it takes the place of a cache there. */
export const archiveFolder = (name: string): string => `archives/archive-${name}`;

/** Puts the archive as it is now into the shared folder, where it is never changed. @returns its name */
export function putArchive(shared: SharedFolder, store: Store): string {
  const name = shortHash(`${store.contentKey()} ${logContent(store)}`);
  shared.make(archiveFolder(name), (temporary) => {
    makeFolder(temporary);
    // Not a copy of the file: one that no log lies beside is read by many machines without a lock.
    store.database.prepare('VACUUM INTO ?').run(join(temporary, fileName));
  });
  return name;
}

const namesPath = (name: string): string => `names/names-${name}.jsonl.zst`;

/** Puts the names that the search has gathered into the shared folder. @returns the name of the file */
export function putNames(shared: SharedFolder, names: readonly NameGroup[]): string {
  const name = shortHash(JSON.stringify(names));
  const lines = new Lines();
  for (const group of names) lines.add(group);
  shared.put(namesPath(name), lines.bytes({ names: names.length }));
  return name;
}

/** @throws Error where they are not there */
export function readNames(shared: SharedFolder, name: string): readonly NameGroup[] {
  const lines = shared.lines(namesPath(name));
  if (!lines) throw new Error(`${namesPath(name)} is not in the shared folder`);
  return lines.slice(1) as NameGroup[];
}
