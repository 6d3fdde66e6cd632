import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptsOf } from './installed.ts';
import { type Lock, nameOf } from './lock.ts';

/** The fields of `package.json` that speak of libraries. */
export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  /** The packages that may run scripts when they are installed: npm itself asks for this list. */
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

/** `scripts/dependencies.json`: why each library is there. */
export interface Listed {
  /** The day on which the registry was asked for releases, as `2026-01-31`. */
  readonly asked: string;
  readonly dependencies: Readonly<Record<string, { readonly purpose: string; readonly released: string }>>;
}

/** Our own files: their shape is tested, not checked each time. */
const readJson = <Value>(file: string): Value => JSON.parse(readFileSync(file, 'utf8')) as Value;
export const readManifest = (root: string): Manifest => readJson(join(root, 'package.json'));
export const readListed = (file: string): Listed => readJson(file);

/** A sentence for each package that runs scripts when it is installed and is not allowed to. */
export function unexpectedScripts(root: string, lock: Lock, { allowScripts }: Manifest): string[] {
  return Object.entries(lock.packages).flatMap(([folder, { hasInstallScript }]) => {
    const name = nameOf(folder);
    if (folder === '' || allowScripts[name] === true) return [];
    const scripts = scriptsOf(root, folder);
    if (!hasInstallScript && scripts.length === 0) return [];
    const told = scripts.length > 0 ? ` (${scripts.join(', ')})` : '';
    return [
      `${name} runs a script when it is installed${told}: read it, then allow it in package.json under allowScripts, or do without the package`,
    ];
  });
}

/** A sentence for each library without a purpose, and for each purpose without a library. */
export function unexplained({ dependencies, devDependencies }: Manifest, listed: Listed): string[] {
  const named = Object.keys({ ...dependencies, ...devDependencies });
  const listedNames = Object.keys(listed.dependencies);
  return [
    ...named
      .filter((name) => !listed.dependencies[name]?.purpose)
      .map((name) => `scripts/dependencies.json does not say what ${name} is for`),
    ...listedNames
      .filter((name) => !named.includes(name))
      .map((name) => `scripts/dependencies.json says what ${name} is for, which package.json does not name`),
  ];
}
