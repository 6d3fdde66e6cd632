import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An entry of package-lock.json; only what is read here. */
export interface LockEntry {
  version?: string;
  resolved?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  engines?: Record<string, string>;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** package-lock.json: entries by the folder of the package, the project itself under the empty name. */
export interface Lock {
  packages: Record<string, LockEntry>;
}

export const lockPath = (root: string): string => join(root, 'package-lock.json');

/** The file is npm's own: its shape is not checked again. */
export const readLock = (root: string): Lock => JSON.parse(readFileSync(lockPath(root), 'utf8')) as Lock;

/** The name of a package by its folder. */
export const nameOf = (folder: string): string => folder.split('node_modules/').at(-1) ?? folder;
