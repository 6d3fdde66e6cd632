import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { KronikaError } from '../errors.ts';
import { writeNew } from './new-file.ts';
import { type Target, targets } from './targets.ts';

const names = Object.keys(targets);

function targetOf(name: string): Target {
  const found: Target | undefined = Object.entries(targets).find(([known]) => known === name)?.[1];
  if (found) return found;
  throw new KronikaError('usage', name ? `There is no host “${name}”` : 'No host is named', {
    advice: name ? `Did you mean ${closest(name, names)}?` : `Name one of ${names.join(', ')}.`,
  });
}

/**
 * Writes the file by which an archive is built and published at a kind of host. A file that is there stays as it is.
 * @param folder The archive's: all of these files call its `npm run build`.
 * @returns The name of the file.
 * @throws KronikaError `usage`, `no-archive`, `occupied`, `not-writable`
 */
export function deployInit(folder: string, name: string): string {
  const { file, from, runs } = targetOf(name);
  if (!existsSync(join(folder, 'package.json')))
    throw new KronikaError('no-archive', `${folder} is no archive: it has no package.json to build it by`, {
      advice: 'Go into the folder of your archive, or make one with “kronika init”.',
    });
  writeNew(folder, { path: file, content: readFileSync(from, 'utf8'), runs });
  return file;
}
