import { existsSync, globSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sha256 } from '../../disk/hash.ts';
import { packedFile } from './packed.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Beside the compiled modules and the libraries, which it finds from there: it depends on the code alone. */
const besideLibraries = join(root, 'node_modules', '.cache', 'kronika');

/** A copy of the project that shares the libraries has bundles of its own, as they name their files. */
const ofProject = `reader-${sha256(root).slice(0, 8)}`;

/**
 * The module of a process that reads seeds with all that it imports in a few files: to load its 800 modules one by one takes
 * 0.9 s of processor time, most of that of a build with one more seed, and in a few files 0.2 s.
 * @param code Hash of the code.
 * @param folder Where the libraries can be found from.
 * @returns The module as it is where no file can be written.
 */
export async function bundledReader(module: URL, code: string, folder = besideLibraries): Promise<URL> {
  const packed = packedFile('reader/main.mjs');
  if (packed !== null) return pathToFileURL(packed);
  const target = join(folder, `${ofProject}-${code.slice(0, 16)}`);
  const main = pathToFileURL(join(target, 'main.mjs'));
  if (existsSync(main)) return main;
  const { bundleForNode } = await import('./bundle-for-node.ts');
  const files = await bundleForNode(fileURLToPath(module));
  const part = `${target}-${process.pid}.part`;
  try {
    mkdirSync(part, { recursive: true });
    for (const [name, content] of files) writeFileSync(join(part, name), content);
    renameSync(part, target);
    removeOthers(target);
    return main;
  } catch {
    // Another build may have made it; and a folder of libraries that cannot be written is no fault: then each module is loaded by itself.
    rmSync(part, { recursive: true, force: true });
    return existsSync(main) ? main : module;
  }
}

/** Removes bundles of code that is no more. */
function removeOthers(target: string): void {
  for (const other of globSync(`${ofProject}-*`, { cwd: dirname(target) }))
    if (other !== basename(target)) rmSync(join(dirname(target), other), { recursive: true, force: true });
}
