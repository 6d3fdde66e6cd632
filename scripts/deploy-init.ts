import { chmodSync, constants, copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { KronikaError, tellError } from '../src/errors.ts';
import { type Target, targets } from './deploy/targets.ts';

/*
 * Writes the file by which an archive is built and published at a host: `npm run deploy:init -- HOST`. A file that is
 * there stays as it is.
 */

const names = Object.keys(targets);

function targetOf(name: string): Target {
  const found: Target | undefined = Object.entries(targets).find(([known]) => known === name)?.[1];
  if (found) return found;
  throw new KronikaError('usage', name ? `There is no host “${name}”` : 'No host is named', {
    advice: name ? `Did you mean ${closest(name, names)}?` : `Name one of ${names.join(', ')}.`,
  });
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

function writeFile({ file, from, runs }: Target, folder: string): void {
  const target = join(folder, file);
  try {
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(from, target, constants.COPYFILE_EXCL);
    if (runs) chmodSync(target, 0o755);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new KronikaError('occupied', `${file} is there already, and is left as it is`, {
      advice: 'Take it away or give it another name, then call this again.',
    });
  }
}

try {
  const [name = ''] = process.argv.slice(2);
  const target = targetOf(name);
  writeFile(target, process.cwd());
  console.log(`${target.file} is written: its first lines say what it needs; docs/publishing.md says more.`);
} catch (error) {
  console.error(tellError(error));
  process.exitCode = 1;
}
