import { assertPrograms, type Programs, tellPrograms } from './programs.ts';

/* The programs that make a ZIM and look into it. */

const zimTools: Programs = {
  test: 'the test of ZIMs',
  names: ['zimwriterfs', 'zimcheck', 'zimdump'],
  debian: 'zim-tools',
  elsewhere: 'from https://github.com/openzim/zim-tools',
};

/** @throws Error that says what to install where one of them is not there. */
export const assertZimTools = (): void => assertPrograms(zimTools);

if (import.meta.main) tellPrograms(zimTools);
