import assert from 'node:assert/strict';
import fs, { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import git from 'isomorphic-git';
import type { ArticleRecord } from '../../src/record.ts';
import { textRelations } from '../../src/relations.ts';
import { Workspace } from '../engine/workspace.ts';

const prose =
  'The council of the small town met on Tuesday and talked about the bridge for three hours.\n\nIt will be mended in spring, when the water is low and the masons are back from the hills.';
const article = (title: string, more = ''): string =>
  `---\ntitle: ${title}\nurl: https://town.example/${title.toLowerCase().replaceAll(' ', '-')}\n---\n\n${prose}${more}\n`;

/** A bare repository with these states of a folder, one commit each. */
async function repository(
  gitdir: string,
  states: readonly Readonly<Record<string, string>>[],
): Promise<void> {
  await git.init({ fs, gitdir, bare: true, defaultBranch: 'main' });
  let parent: string[] = [];
  for (const [at, files] of states.entries()) {
    const tree = [];
    for (const [path, text] of Object.entries(files).sort())
      tree.push({
        mode: '100644',
        path,
        type: 'blob' as const,
        oid: await git.writeBlob({ fs, gitdir, blob: Buffer.from(text) }),
      });
    const who = {
      name: 'm',
      email: 'm@town.example',
      timestamp: 1_647_331_200 + at * 86_400,
      timezoneOffset: 0,
    };
    const commit = {
      message: `state ${at}\n`,
      tree: await git.writeTree({ fs, gitdir, tree }),
      parent,
      author: who,
      committer: who,
    };
    parent = [await git.writeCommit({ fs, gitdir, commit })];
  }
  await git.writeRef({ fs, gitdir, ref: 'refs/heads/main', value: parent[0] ?? '' });
}

describe('a git repository', () => {
  test('gives each file as it was last, its earlier versions, and says what was deleted', async (t) => {
    const workspace = new Workspace(t);
    await repository(join(workspace.seeds, 'mirror.git'), [
      { 'bridge.md': article('The bridge'), 'mill.md': article('The mill') },
      { 'bridge.md': article('The bridge', '\n\nIt was closed in June.'), 'mill.md': article('The mill') },
      { 'bridge.md': article('The bridge', '\n\nIt was closed in June, and opened in July.') },
    ]);
    const summary = await workspace.build();
    const records = workspace.records() as unknown as ArticleRecord[];
    const titles = records.map(({ title }) => title).sort();
    assert.deepEqual([titles, summary.problems], [['The bridge', 'The mill'], []]);
    const [bridge, mill] = ['The bridge', 'The mill'].map((title) =>
      records.find((one) => one.title === title),
    );
    assert.match(bridge?.text ?? '', /opened in July/u);
    assert.deepEqual(bridge && textRelations(bridge).map(({ kind, rule }) => [kind, rule]), [
      ['version', 'latest'],
      ['version', 'latest'],
    ]);
    assert.match(mill?.warnings.join('\n') ?? '', /deleted on 2022-03-17.*“state 2”/u);
    assert.deepEqual(
      [mill?.seed.path, mill?.seed.item, mill?.seed.captured],
      ['mirror.git', 'mill.md', '2022-03-15T08:00:00.000Z'],
    );
  });

  test('runs nothing that its settings name', async (t) => {
    const workspace = new Workspace(t);
    const gitdir = join(workspace.seeds, 'mirror.git');
    await repository(gitdir, [{ 'bridge.md': article('The bridge') }]);
    const trace = join(workspace.root, 'trace');
    writeFileSync(
      join(gitdir, 'config'),
      `[core]\n\tbare = true\n\tfsmonitor = "touch ${trace}"\n\tpager = "touch ${trace}"\n[log]\n\tshowSignature = true\n[gpg]\n\tprogram = "touch ${trace}"\n`,
    );
    mkdirSync(join(gitdir, 'hooks'), { recursive: true });
    await workspace.build();
    assert.equal(workspace.records().length, 1);
    assert.equal(fs.existsSync(trace), false);
  });

  test('of a checkout is read where archive.yml names it, and else told of', async (t) => {
    const workspace = new Workspace(t);
    const [now, before] = [article('The bridge', '\n\nIt is open.'), article('The bridge')];
    await repository(join(workspace.seeds, 'mirror/.git'), [
      { 'bridge.md': before, 'mill.md': article('The mill') },
      { 'bridge.md': now },
    ]);
    workspace.put('mirror/bridge.md', now);
    const first = await workspace.build();
    assert.deepEqual(
      [workspace.records().length, first.problems.map(({ path, code }) => [path, code])],
      [1, [['mirror/.git', 'unread-history']]],
    );
    workspace.put('archive.yml', 'git: mirror\n');
    const { problems } = await workspace.build();
    assert.deepEqual([workspace.records().length, problems], [2, []]);
  });

  test('that is damaged is told of', async (t) => {
    const workspace = new Workspace(t);
    const gitdir = join(workspace.seeds, 'mirror.git');
    await repository(gitdir, [{ 'bridge.md': article('The bridge') }]);
    writeFileSync(join(gitdir, 'refs/heads/main'), `${'a'.repeat(40)}\n`);
    const { problems } = await workspace.build();
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      [['mirror.git', 'breaks-off']],
    );
  });
});
