import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { start } from '../../engine/command.ts';
import type { Workspace } from '../../engine/workspace.ts';
import { fillArchive, numbersFrom, retitle } from './archive.ts';
import {
  assertMends,
  assertWhole,
  buildArguments,
  buildWith,
  type Site,
  siteFromNothing,
  workspaceOf,
} from './trial.ts';

const titles = ['The River Archive', 'The Other Archive'] as const;

/** Kills a build at a random moment of its work on a folder. @returns whether it was still running */
async function killAt(
  workspace: Workspace,
  below: string,
  nth: number,
  moment: 'before' | 'after',
): Promise<boolean> {
  const { met } = await buildWith(workspace, {
    below,
    on: 'write',
    nth,
    strike: { kill: moment },
    lasts: false,
  });
  return met;
}

/** Kills a build when some time has passed, wherever it is then: in the database, or in a library. */
async function killAfter(workspace: Workspace, milliseconds: number): Promise<boolean> {
  const child = start(buildArguments(workspace));
  const ended = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const [, signal] = await ended;
  clearTimeout(timer);
  return signal === 'SIGKILL';
}

/**
 * Kills builds of 150 files at random moments, most of them while pages are written; each leaves whole files, and what
 * comes after them ends in the bytes of a build from nothing.
 */
export function testKills(moments: number): void {
  test(`builds that are killed at ${moments} moments leave whole files, and are mended by the next`, async (context) => {
    const sites: Site[] = [];
    for (const title of titles) {
      sites.push(
        await siteFromNothing((workspace) => {
          fillArchive(workspace);
          retitle(workspace, title);
        }),
      );
    }
    const random = numbersFrom(moments);
    const workspace = workspaceOf(context, fillArchive);
    let killed = 0;
    for (let moment = 0; moment < moments; moment += 1) {
      // Another title puts other words on every page, so that each build has all of them to write.
      const which = moment % titles.length;
      retitle(workspace, titles[which] ?? '');
      const place = moment % 10;
      if (place === 8) killed += Number(await killAfter(workspace, random(4000)));
      else if (place === 9)
        killed += Number(await killAt(workspace, workspace.cache, 1 + random(8), 'before'));
      else {
        const operations = sites[which]?.size ?? 0;
        const side = random(2) === 0 ? 'before' : 'after';
        killed += Number(await killAt(workspace, workspace.out, 1 + random(operations), side));
      }
      assertWhole(workspace.site(), sites);
      if (moment % 5 === 4 || moment === moments - 1) await assertMends(workspace, sites[which] ?? new Map());
    }
    assert.ok(killed > moments / 2, `only ${killed} were killed`);
  });
}
