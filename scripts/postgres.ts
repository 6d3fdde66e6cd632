import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { installOnDebian } from './debian.ts';

/*
 * The PostgreSQL for the tests of clusters. Run as a script it says where its programs are, or what to install;
 * `--install` has Debian's package manager do so.
 */

const programs = ['initdb', 'postgres'];

/** Debian keeps the programs of a server out of the path. */
function findPrograms(): string | null {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...globSync('/usr/lib/postgresql/*/bin').sort().reverse(),
    ...globSync('/opt/homebrew/opt/postgresql@*/bin').sort().reverse(),
  ];
  return folders.find((folder) => programs.every((program) => existsSync(join(folder, program)))) ?? null;
}

/**
 * The folder of the programs of a PostgreSQL.
 * @throws Error that says what to install where there is none
 */
export function postgresPrograms(): string {
  const folder = findPrograms();
  if (folder !== null) return folder;
  throw new Error(
    'PostgreSQL was not found: clusters cannot be tried. Install it, for example by "apt-get install postgresql" on ' +
      'Debian or "brew install postgresql@17" on macOS, then run this again.',
  );
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { install: { type: 'boolean', default: false } } });
  try {
    if (values.install && findPrograms() === null) installOnDebian('postgresql');
    console.log(`For the tests of clusters: ${postgresPrograms()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
