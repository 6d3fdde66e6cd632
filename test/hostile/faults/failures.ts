import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { Workspace } from '../../engine/workspace.ts';
import { fillArchive, retitle } from './archive.ts';
import type { Fault, Strike } from './fault.ts';
import {
  assertAdvised,
  assertMends,
  assertWhole,
  buildWith,
  type Site,
  siteFromNothing,
  workspaceOf,
} from './trial.ts';

/** Operations of the file system and the database that fail at their nth time. */
export interface Case {
  readonly name: string;
  readonly place: 'seeds' | 'out' | 'cache';
  readonly on: Fault['on'];
  readonly fail: Extract<Strike, { fail: string }>['fail'];
  readonly nths: readonly number[];
  /** A disk that is full stays so; a fault of the disk may pass. */
  readonly lasts: boolean;
}

const cases: readonly Case[] = [
  {
    name: 'no room for the site',
    place: 'out',
    on: 'write',
    fail: 'ENOSPC',
    nths: [1, 2, 3, 60, 400],
    lasts: true,
  },
  {
    name: 'no room for the cache',
    place: 'cache',
    on: 'write',
    fail: 'ENOSPC',
    nths: [1, 2, 4, 6],
    lasts: true,
  },
  {
    name: 'no room for the database',
    place: 'cache',
    on: 'sqlite',
    fail: 'SQLITE_FULL',
    nths: [9, 25, 60, 300],
    lasts: true,
  },
  {
    name: 'a database that cannot be written once',
    place: 'cache',
    on: 'sqlite',
    fail: 'SQLITE_IOERR',
    nths: [1, 3, 9, 40, 300],
    lasts: false,
  },
  {
    name: 'a site that may not be written',
    place: 'out',
    on: 'write',
    fail: 'EACCES',
    nths: [1, 2, 5, 100],
    lasts: true,
  },
  {
    name: 'a site that cannot be written once',
    place: 'out',
    on: 'write',
    fail: 'EIO',
    nths: [1, 4, 30, 200, 700],
    lasts: false,
  },
  {
    name: 'a site that cannot be read once',
    place: 'out',
    on: 'read',
    fail: 'EIO',
    nths: [1, 2, 5, 20],
    lasts: false,
  },
  {
    name: 'a cache that may not be written',
    place: 'cache',
    on: 'write',
    fail: 'EACCES',
    nths: [1, 3, 5],
    lasts: true,
  },
  {
    name: 'a cache that cannot be read once',
    place: 'cache',
    on: 'read',
    fail: 'EIO',
    nths: [1, 2, 3, 5],
    lasts: false,
  },
  {
    name: 'seeds that cannot be read once',
    place: 'seeds',
    on: 'read',
    fail: 'EIO',
    nths: [1, 2, 9, 80, 200],
    lasts: false,
  },
  {
    name: 'seeds that may not be read',
    place: 'seeds',
    on: 'read',
    fail: 'EACCES',
    nths: [3, 40, 150],
    lasts: true,
  },
];

const folderOf = (workspace: Workspace, { place }: Case): string => workspace[place];

async function meet(workspace: Workspace, one: Case, nth: number): Promise<number> {
  const { on, lasts, fail } = one;
  const ended = await buildWith(workspace, {
    below: folderOf(workspace, one),
    on,
    nth,
    lasts,
    strike: { fail },
  });
  // A failure at a file of its own may be told in the report alone.
  if (ended.code !== 0) assertAdvised(ended);
  return Number(ended.met);
}

/** The site of the same seeds, made once. */
let site: Promise<Site> | null = null;
const fill = (workspace: Workspace): void => fillArchive(workspace, 30);

/** The first build and a later one meet the same; the later one what the build before it left. */
async function meetTwice(workspace: Workspace, one: Case, nth: number, expected: Site): Promise<number> {
  workspace.forget();
  let met = await meet(workspace, one, nth);
  if (existsSync(workspace.out)) assertWhole(workspace.site(), [expected]);
  await assertMends(workspace, expected);
  if (nth === one.nths.at(-1)) {
    retitle(workspace, 'Another');
    met += await meet(workspace, one, nth);
    workspace.take('archive.yml');
    await assertMends(workspace, expected);
  }
  return met;
}

/**
 * Builds in which calls fail: each ends with advice or without the file that was struck, leaves whole files, and the
 * next ends in the bytes of a build from nothing.
 * @param chosen Which of the moments of a case are tried; none leaves the case out.
 */
export function testFailures(chosen: (one: Case) => readonly number[]): void {
  suite('a build that meets', () => {
    for (const one of cases) {
      const nths = chosen(one);
      if (nths.length === 0) continue;
      test(one.name, async (context) => {
        site ??= siteFromNothing(fill);
        const expected = await site;
        const workspace = workspaceOf(context, fill);
        let met = 0;
        for (const nth of nths) met += await meetTwice(workspace, one, nth, expected);
        assert.ok(met > 0, 'it was met by none');
      });
    }
  });
}
