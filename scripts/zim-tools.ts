import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { installOnDebian } from './debian.ts';

/*
 * The programs that make a ZIM and look into it, for the tests of that kit. Run as a script it says whether they are there,
 * or what to install; `--install` has Debian's package manager do so.
 */

const programs = ['zimwriterfs', 'zimcheck', 'zimdump'];

const isThere = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

/** @throws Error that says what to install where one of them is not there. */
export function assertZimTools(): void {
  const missing = programs.filter((program) => !isThere(program));
  if (missing.length === 0) return;
  throw new Error(
    `${missing.join(', ')} not found: the ZIM cannot be made and checked. Install zim-tools, for example by ` +
      '"apt-get install zim-tools" on Debian or from https://github.com/openzim/zim-tools, then run this again.',
  );
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { install: { type: 'boolean', default: false } } });
  try {
    if (values.install && !programs.every(isThere)) installOnDebian('zim-tools');
    assertZimTools();
    console.log(`For the test of ZIMs: ${programs.join(', ')}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
