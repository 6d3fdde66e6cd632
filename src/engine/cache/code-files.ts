import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { sha256 } from '../../disk/hash.ts';
import { packedFile } from './packed.ts';

/* The files of our own code and of the libraries, a line each: path and hash. */

const projectDir = join(import.meta.dirname, '..', '..', '..');

const roots = ['src', 'templates', '.eleventy.js'];

/** In the package it stands for the sources, which it lacks. */
export const packedCode = 'code.json';

/** The lines of our own code: as it was packed, else as it lies there. */
export function ownCode(): readonly string[] {
  const packed = packedFile(packedCode);
  return packed === null ? linesBelow(projectDir, roots) : JSON.parse(readFileSync(packed, 'utf8'));
}

/** A line for each file of some folders. */
function linesBelow(root: string, names: readonly string[]): string[] {
  const files = names.flatMap((name) => filesBelow(root, name)).sort();
  return files.map((file) => lineOf(root, file));
}

const lineOf = (root: string, file: string): string => `${file} ${sha256(readFileSync(join(root, file)))}`;

function filesBelow(root: string, name: string): string[] {
  const full = join(root, name);
  if (!statSync(full).isDirectory()) return [name];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/**
 * A line for all libraries. A checkout has the list by which they were installed. Beside the package lies the list that npm
 * makes of what it has installed; where another program did that, the versions of what the package names must do.
 */
export function libraryCode(): string {
  if (packedFile(packedCode) === null) return lineOf(projectDir, 'package-lock.json');
  const packageDir = dirname(projectDir);
  const modules = [dirname(packageDir), join(packageDir, folderName)].find(isLibraries) ?? packageDir;
  if (existsSync(join(modules, installedList))) return lineOf(modules, installedList);
  const { dependencies } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  const names = Object.keys(dependencies).map((name) => join(name, 'package.json'));
  const versions = names
    .filter((name) => existsSync(join(modules, name)))
    .map((name) => lineOf(modules, name));
  return `libraries ${sha256(versions.join('\n'))}`;
}

const installedList = '.package-lock.json';
const folderName = 'node_modules';
/** The package lies in such a folder, or has one in it where it is only linked to. */
const isLibraries = (folder: string): boolean => basename(folder) === folderName && existsSync(folder);
