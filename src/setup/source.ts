import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const projectDir = join(import.meta.dirname, '..', '..');

/**
 * Where npm has this Kronika from: a version of the registry, or the file or address that it was installed from, which a new
 * archive then has, too.
 */
export function sourceOfThis(): string {
  const { version }: { version: string } = read(join(projectDir, 'package.json'));
  const libraries = dirname(dirname(projectDir));
  const named = specifierIn(dirname(libraries)) ?? '';
  if (named.startsWith('file:')) return `file:${resolve(dirname(libraries), named.slice('file:'.length))}`;
  return /[/:]/u.test(named) ? named : `^${version}`;
}

/** How the folder that Kronika was installed in names it. */
function specifierIn(folder: string): string | undefined {
  try {
    const { dependencies }: { dependencies?: Record<string, string> } = read(join(folder, 'package.json'));
    return dependencies?.kronika;
  } catch {
    // A checkout was not installed anywhere.
    return undefined;
  }
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
