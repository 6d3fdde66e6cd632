import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { installOnDebian } from './debian.ts';

/** Programs that a test runs, and that npm does not bring. */
export interface Programs {
  /** The test, as in “For the test of ZIMs”. */
  readonly test: string;
  readonly names: readonly string[];
  /** The package of Debian's that has them. */
  readonly debian: string;
  /** Where others get them. */
  readonly elsewhere: string;
}

const isThere = (name: string): boolean =>
  spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;

/** @throws Error that says what to install where one of them is not there */
export function assertPrograms({ test, names, debian, elsewhere }: Programs): void {
  const missing = names.filter((name) => !isThere(name));
  if (missing.length === 0) return;
  throw new Error(
    `${missing.join(', ')} not found: ${test} cannot be run. Install ${debian}, for example by ` +
      `"apt-get install ${debian}" on Debian or ${elsewhere}, then run this again.`,
  );
}

/** Says on the command line whether they are there, or what to install; with `--install` Debian's package manager does so. */
export function tellPrograms(programs: Programs): void {
  const { values } = parseArgs({ options: { install: { type: 'boolean', default: false } } });
  try {
    if (values.install && !programs.names.every(isThere)) installOnDebian(programs.debian);
    assertPrograms(programs);
    console.log(`For ${programs.test}: ${programs.names.join(', ')}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
