import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { post, Workspace } from './workspace.ts';

const [secret, reason] = ['Kormorán', 'jmenuje-dítě'];
const hidden = 'tajna-zprava';
const wanted = `withhold: ${reason}\n`;

/** A folder with one article that anybody may see and one that nobody may. */
function workspaceWith(context: TestContext): Workspace {
  const workspace = new Workspace(context);
  workspace.put('seen.md', post('The bridge', '2021-01-10'));
  workspace.put(
    `${hidden}.md`,
    post(secret, '2021-01-11', { text: `${secret} is a bird that must not be seen.` }),
  );
  return workspace;
}

/** Nothing that is published tells of it: no title, no word, no name, no reason. */
function assertUnseen(workspace: Workspace): void {
  for (const [path, content] of workspace.site()) {
    const text = Buffer.from(content, 'latin1').toString();
    for (const word of [secret, reason, hidden])
      assert.ok(!(path + text).includes(word), `${word} in ${path}`);
  }
}

const sidecars: Readonly<Record<string, (workspace: Workspace) => void>> = {
  'in its place': ({ seeds }) => writeFileSync(join(seeds, `${hidden}.md.yml`), wanted),
  'with another ending': ({ seeds }) => writeFileSync(join(seeds, `${hidden}.md.yaml`), wanted),
  'with a capital ending': ({ seeds }) => writeFileSync(join(seeds, `${hidden}.md.YML`), wanted),
  'as a program keeps what it changes': ({ seeds }) =>
    writeFileSync(join(seeds, `${hidden}.md.yml.orig`), wanted),
  'as it is fetched a second time': ({ seeds }) => writeFileSync(join(seeds, `${hidden}.md (1).yml`), wanted),
  'as it is copied': ({ seeds }) => writeFileSync(join(seeds, `${hidden}.md.yml copy`), wanted),
  'with the ending of an editor': ({ seeds }) => writeFileSync(join(seeds, `${hidden}.md.yml.txt`), wanted),
  'with the ending twice': ({ seeds }) => writeFileSync(join(seeds, `${hidden}.md.yml.yml`), wanted),
  'with capital letters': ({ seeds }) => writeFileSync(join(seeds, `${hidden.toUpperCase()}.md.yml`), wanted),
  'without the ending of the seed': ({ seeds }) => writeFileSync(join(seeds, `${hidden}.yml`), wanted),
  'without it, and misspelt': ({ seeds }) =>
    writeFileSync(join(seeds, `${hidden}.yaml`), `Witheld: ${reason}`),
  'that is a link': ({ seeds, root }) => {
    writeFileSync(join(root, 'elsewhere.yml'), wanted);
    symlinkSync(join(root, 'elsewhere.yml'), join(seeds, `${hidden}.md.yml`));
  },
  'that is a link to nowhere': ({ seeds }) => symlinkSync('nowhere', join(seeds, `${hidden}.md.yml`)),
  'that is a pipe': ({ seeds }) => {
    execFileSync('mkfifo', [join(seeds, `${hidden}.md.yml`)]);
  },
  'that is a folder': ({ seeds }) => {
    mkdirSync(join(seeds, `${hidden}.md.yml`));
    writeFileSync(join(seeds, `${hidden}.md.yml`, 'withhold.txt'), `${reason}: names a child of the town.\n`);
  },
  'that is broken': ({ seeds }) => writeFileSync(join(seeds, `${hidden}.md.yml`), `${wanted}title: "x\n`),
};

describe('nothing that is published tells of an article with a sidecar', () => {
  for (const [name, write] of Object.entries(sidecars)) {
    test(name, async (context) => {
      const workspace = workspaceWith(context);
      write(workspace);
      const { articles, withheld, problems } = await workspace.build();
      assert.deepEqual([articles, withheld], [1, 1]);
      assertUnseen(workspace);
      const report = JSON.parse(readFileSync(join(workspace.cache, 'report.json'), 'utf8'));
      assert.deepEqual(report.problems, problems);
      assert.equal(report.withheld[0].path, `${hidden}.md`);
      assert.equal(JSON.parse(workspace.read('data/report.json')).withheld, 1);
      if (name !== 'in its place') assert.match(problems[0]?.message ?? '', /kept out of the site/u);
    });
  }

  test('or cannot be read at all', async (context) => {
    const workspace = workspaceWith(context);
    workspace.put(`${hidden}.md`, '');
    workspace.put(`${hidden}.md.yml`, wanted);
    await workspace.build();
    assertUnseen(workspace);
  });
});

test('a sidecar that is put right, or taken away, is read again', async (context) => {
  const workspace = workspaceWith(context);
  workspace.put(`${hidden}.md.YML`, 'title: Another\n');
  assert.equal((await workspace.build()).articles, 1);
  workspace.take(`${hidden}.md.YML`);
  assert.equal((await workspace.build()).articles, 2);
  workspace.put(`${hidden}.md.yaml`, wanted);
  assert.equal((await workspace.build()).articles, 1);
});

test('data beside an article that has its name and says nothing of articles keeps nothing out', async (context) => {
  const workspace = workspaceWith(context);
  workspace.put(`${hidden}.yml`, 'camera: Zenit\nfocal length: 50\n');
  assert.equal((await workspace.build()).articles, 2);
});
