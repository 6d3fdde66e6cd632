import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Lock, nameOf } from './lock.ts';

/* A library in node_modules, with all that it brings. */

/** A library that the project names, as it is installed here. */
export interface Installed {
  readonly name: string;
  readonly version: string;
  /** Packages that it brings, itself among them. */
  readonly packages: number;
  /** Bytes of all their files. */
  readonly bytes: number;
  /** Those of them that run scripts when they are installed. */
  readonly scripts: readonly string[];
}

const installScripts = ['preinstall', 'install', 'postinstall'];

/** The folder in which a package finds another one: in its own node_modules or one above it; null where it is not there. */
function folderOf(lock: Lock, from: string, name: string): string | null {
  for (let at = from; ; ) {
    const folder = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (lock.packages[folder]) return folder;
    if (at === '') return null;
    at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')));
  }
}

/** The folders of a package that the project names and of all that it needs, in the lock file. */
export function foldersWith(lock: Lock, name: string): string[] {
  const found = new Set<string>();
  const waiting = [folderOf(lock, '', name)];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (folder === null || found.has(folder)) continue;
    found.add(folder);
    const { dependencies, optionalDependencies } = lock.packages[folder] ?? {};
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies }))
      waiting.push(folderOf(lock, folder, needed));
  }
  return [...found];
}

/** Bytes of a package's own files: what lies in its node_modules is counted for itself. */
function bytesOf(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile()) bytes += statSync(path).size;
    else if (entry.isDirectory() && entry.name !== 'node_modules') bytes += bytesOf(path);
  }
  return bytes;
}

/** The scripts that a package runs when it is installed; none where it is not there, as one for another platform. */
export function scriptsOf(root: string, folder: string): string[] {
  const own = join(root, folder);
  if (!isThere(own)) return [];
  const { scripts = {} } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'));
  // npm compiles a package with a binding.gyp, without a script of its own.
  const compiles = statSync(join(own, 'binding.gyp'), { throwIfNoEntry: false }) ? ['binding.gyp'] : [];
  return [...installScripts.filter((name) => name in scripts), ...compiles];
}

const isThere = (folder: string): boolean =>
  statSync(join(folder, 'package.json'), { throwIfNoEntry: false })?.isFile() === true;

/** @throws Error where the library is not installed */
export function weigh(root: string, lock: Lock, name: string): Installed {
  const folders = foldersWith(lock, name).filter((folder) => isThere(join(root, folder)));
  const [first = ''] = folders;
  return {
    name,
    version: lock.packages[first]?.version ?? '',
    packages: folders.length,
    bytes: folders.reduce((sum, folder) => sum + bytesOf(join(root, folder)), 0),
    scripts: folders.filter((folder) => scriptsOf(root, folder).length > 0).map(nameOf),
  };
}
