import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, suite, type TestContext, test } from 'node:test';
import { describeSummary } from '../../src/engine/summary.ts';
import { Threads } from '../../src/engine/tasks/threads.ts';
import { uiLanguages } from '../../src/ui-languages.ts';
import { post, Workspace } from './workspace.ts';

const threads = new Threads();
after(() => threads.end());

const russian =
  'Мост открыли в тот же день, и люди пришли с обоих берегов реки, чтобы увидеть его своими глазами.';

/** A folder of one English article and of what else is given. */
async function built(context: TestContext, files: Readonly<Record<string, string>>): Promise<Workspace> {
  const workspace = new Workspace(context);
  workspace.put('a.md', post('The bridge', '2021-01-10'));
  for (const [path, content] of Object.entries(files)) workspace.put(path, content);
  await workspace.build({ today: '2021-03-01' }, threads);
  return workspace;
}

const homesOf = ({ out }: Workspace): string[] =>
  uiLanguages.map(({ segment }) => segment).filter((ui) => existsSync(join(out, ui, 'index.html')));

suite('the interface languages of a site', () => {
  test('come with the articles in them, and stay when those go, as the log tells', async (context) => {
    const workspace = await built(context, {});
    assert.deepEqual(homesOf(workspace), ['en']);
    workspace.put('b.md', post('Мост открыт', '2021-01-11', { text: russian }));
    await workspace.build({ today: '2021-03-02' }, threads);
    assert.deepEqual(homesOf(workspace), ['en', 'ru']);
    assert.match(workspace.read('en/about/index.html'), /href="\.\.\/\.\.\/ru\/about\/index\.html"/u);
    const before = workspace.site();
    workspace.forget();
    await workspace.build({ today: '2021-03-02' }, threads);
    assert.deepEqual(workspace.site(), before, 'a site from nothing is the same');
    workspace.take('b.md');
    await workspace.build({ today: '2021-03-03' }, threads);
    assert.deepEqual(homesOf(workspace), ['en', 'ru']);
    assert.match(workspace.read('ru/index.html'), /<html lang="ru"/u);
  });

  test('are those of the articles alone where no log is kept', async (context) => {
    const workspace = await built(context, {
      'archive.yml': 'accessions: none\n',
      'b.md': post('Мост открыт', '2021-01-11', { text: russian }),
    });
    assert.deepEqual(homesOf(workspace), ['en', 'ru']);
    workspace.take('b.md');
    await workspace.build({}, threads);
    assert.deepEqual(homesOf(workspace), ['en']);
  });

  test('are chosen by archive.yml, and English stands where Kronika lacks one', async (context) => {
    const workspace = await built(context, { 'archive.yml': 'language: tlh\ninterface: [cs, ru]\n' });
    assert.deepEqual(homesOf(workspace), ['en', 'cs', 'ru']);
    assert.match(workspace.read('index.html'), /<html lang="en"/u);
    const report = workspace.read('en/report/index.html');
    assert.match(report, /archive\.yml asks for tlh, which Kronika does not speak/u);
    assert.match(report, /interface: \[cs, ru, en\]/u);
    const summary = await workspace.build({}, threads);
    assert.match(describeSummary(summary), /asks for the language “tlh”/u);
    assert.equal(summary.problems.length, 0, 'it is no problem that a strict build fails on');
  });
});
