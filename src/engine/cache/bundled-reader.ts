import { existsSync, globSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sha256 } from '../../disk/hash.ts';
import { writeWhole } from '../../disk/whole.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Beside the compiled modules and the libraries, which it finds from there: it depends on the code alone. */
const besideLibraries = join(root, 'node_modules', '.cache', 'kronika');

/** A copy of the project that shares the libraries has bundles of its own, as they name their files. */
const ofProject = `reader-${sha256(root).slice(0, 8)}`;

/**
 * The module of a process that reads seeds with all that it imports in one file: to load its 800 modules one by one takes
 * 0.9 s of processor time, most of that of a build with one more seed, and in one file 0.2 s.
 * @param code Hash of the code.
 * @param folder Where the libraries can be found from.
 * @returns The module as it is where no file can be written.
 */
export async function bundledReader(module: URL, code: string, folder = besideLibraries): Promise<URL> {
  const file = join(folder, `${ofProject}-${code.slice(0, 16)}.mjs`);
  if (existsSync(file)) return pathToFileURL(file);
  const { bundleForNode } = await import('./bundle-for-node.ts');
  const bundle = await bundleForNode(fileURLToPath(module));
  try {
    writeWhole(file, bundle);
    removeOthers(file);
    return pathToFileURL(file);
  } catch {
    // A folder of libraries that cannot be written is no fault: then each module is loaded by itself.
    return module;
  }
}

/** Removes bundles of code that is no more. */
function removeOthers(file: string): void {
  for (const other of globSync(`${ofProject}-*.mjs`, { cwd: dirname(file) }))
    if (other !== basename(file)) rmSync(join(dirname(file), other), { force: true });
}
