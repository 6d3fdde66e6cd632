import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { KronikaError } from '../../src/errors.ts';
import { post, Workspace } from './workspace.ts';

/* An archivist corrects the names that articles give, in `names.yml`. */

const article = post('河水涨了', '2021-01-12', {
  text: '首席执行官约翰·马兹（John Matze）周一凌晨走过了桥面，居民改走山路。',
});

function workspaceFor(context: TestContext): Workspace {
  const workspace = new Workspace(context);
  workspace.put('a.md', article);
  return workspace;
}

const namesOf = (workspace: Workspace): string[] =>
  JSON.parse(workspace.read('data/names.json')).flatMap(
    ({ latin, forms }: { latin: string; forms: { han: string }[] }) => [
      latin,
      ...forms.map(({ han }) => han),
    ],
  );

suite('names.yml', () => {
  test('corrects what is published, and taking it away takes that back', async (context) => {
    const workspace = workspaceFor(context);
    await workspace.build();
    assert.deepEqual(namesOf(workspace), ['John Matze', '约翰·马兹', '马兹']);
    workspace.put('names.yml', 'add:\n  - latin: John Matze\n    short: [马泽]\n');
    await workspace.build();
    assert.deepEqual(namesOf(workspace), ['John Matze', '约翰·马兹', '马兹', '马泽']);
    const forms = [...workspace.site().keys()].filter((path) => path.startsWith('search/forms/'));
    assert.ok(forms.some((path) => workspace.read(path).includes('马泽\t~Matze')));
    workspace.take('names.yml');
    await workspace.build();
    assert.deepEqual(namesOf(workspace), ['John Matze', '约翰·马兹', '马兹']);
  });

  test('is no seed, and what is wrong in it is named', async (context) => {
    const workspace = workspaceFor(context);
    workspace.put('names.yml', 'remove:\n  - latin: John Matze\n    han: Matze\n');
    await assert.rejects(workspace.build(), (error) => {
      assert.ok(error instanceof KronikaError);
      assert.equal(error.code, 'bad-names');
      assert.match(error.message, /names\.yml: line 3: remove\.0\.han: must be Chinese characters/u);
      assert.match(error.advice, /names\.yml/u);
      return true;
    });
    workspace.put('names.yml', '');
    const { problems } = await workspace.build();
    assert.deepEqual(problems, []);
  });
});
