import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/*
 * An archive of one's own is a folder that has Kronika as a dependency and holds the seeds folder. What else lies in it is
 * the archivist's: settings, and code that is run. Any other folder around seeds is none of it, whatever it holds.
 */

/** The styles of an archive's own. */
export const stylesName = 'styles.css';
/** The folders of an archive's own modules. */
export const moduleFolders = ['formats', 'publishers', 'templates'] as const;

/** The folder around the seeds, where it is an archive of one's own. */
export function ownFolder(seedsDir: string): string | null {
  const folder = dirname(resolve(seedsDir));
  return isOwnArchive(folder) ? folder : null;
}

/** The folders in which settings may lie. */
export const settingsFolders = (seedsDir: string): string[] =>
  [seedsDir, ownFolder(seedsDir)].filter((folder) => folder !== null);

/** Whether a folder's `package.json` depends on Kronika. */
export function isOwnArchive(folder: string): boolean {
  const { dependencies = {}, devDependencies = {} } = manifestOf(folder);
  return Object.hasOwn({ ...dependencies, ...devDependencies }, 'kronika');
}

interface Manifest {
  readonly dependencies?: object;
  readonly devDependencies?: object;
}

function manifestOf(folder: string): Manifest {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null ? manifest : {};
  } catch {
    // There is none, or none that npm would understand: then Kronika was not installed by it.
    return {};
  }
}
