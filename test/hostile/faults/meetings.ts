import assert from 'node:assert/strict';
import { once } from 'node:events';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { servedAt } from '../../../scripts/bench/served-at.ts';
import { kronika, start } from '../../engine/command.ts';
import type { Workspace } from '../../engine/workspace.ts';
import { fillArchive, retitle } from './archive.ts';
import {
  assertAdvised,
  assertDone,
  assertMends,
  buildArguments,
  buildWith,
  siteFromNothing,
  workspaceOf,
} from './trial.ts';

/* Others at work on the same folders while a build is: other builds, a server, somebody who tidies up or edits. */

const fill = (workspace: Workspace): void => fillArchive(workspace, 30);
const edited = 'A note of the ferryman\n\nThe ferry does not run in winter, whatever the board says.\n';

export function testMeetings(): void {
  suite('beside a build', () => {
    test('other builds wait their turn with advice', async (context) => {
      const workspace = workspaceOf(context, fill);
      const all = await Promise.all(Array.from({ length: 3 }, () => kronika(buildArguments(workspace))));
      const refused = all.filter(({ code }) => code !== 0);
      assert.ok(refused.length < all.length, 'one of them is done');
      for (const ended of refused) {
        assertAdvised(ended);
        assert.match(ended.stderr, /Another build is writing/u);
      }
      await assertMends(workspace, await siteFromNothing(fill));
    });

    test('a server builds when it may', async (context) => {
      const workspace = workspaceOf(context, fill);
      const [, ...folders] = buildArguments(workspace).filter((argument) => argument !== '--quiet');
      const server = start(['serve', ...folders, '--port', '18500']);
      const ended = once(server, 'close');
      try {
        const address = await servedAt(server);
        for (const title of ['One', 'Two', 'Three']) {
          retitle(workspace, title);
          const build = await kronika(buildArguments(workspace));
          if (build.code !== 0) assertAdvised(build);
          assert.equal((await fetch(`${address}en/`)).status, 200);
        }
      } finally {
        server.kill();
        await ended;
      }
      const expected = await siteFromNothing((empty) => {
        fill(empty);
        retitle(empty, 'Three');
      });
      await assertMends(workspace, expected);
    });

    test('the cache is removed', async (context) => {
      const expected = await siteFromNothing(fill);
      const workspace = workspaceOf(context, fill);
      for (const nth of [1, 40, 300]) {
        workspace.forget();
        const { cache, out } = workspace;
        const ended = await buildWith(workspace, {
          ...{ below: out, on: 'write', nth, lasts: false },
          strike: { remove: cache },
        });
        assert.ok(ended.met);
        if (ended.code !== 0) assertAdvised(ended);
        await assertMends(workspace, expected);
      }
    });

    test('a seed is replaced while it is read, or before it is published', async (context) => {
      const workspace = workspaceOf(context, fill);
      workspace.put('note.txt', 'A note\n\nThe ferry runs on every day of the year, from dawn to dusk.\n');
      const seed = join(workspace.seeds, 'note.txt');
      const expected = await siteFromNothing((empty) => {
        fill(empty);
        empty.put('note.txt', edited);
      });
      for (const nth of [1, 2, 3, 4]) {
        workspace.forget();
        workspace.put('note.txt', 'A note\n\nThe ferry runs on every day of the year, from dawn to dusk.\n');
        const ended = await buildWith(workspace, {
          ...{ below: seed, on: 'read', nth, lasts: false },
          strike: { replace: seed, content: edited },
        });
        if (nth === 1) assert.ok(ended.met);
        if (ended.code === 0) assertDone(ended);
        else assertAdvised(ended);
        if (!ended.met) workspace.put('note.txt', edited);
        await assertMends(workspace, expected);
      }
    });
  });
}
