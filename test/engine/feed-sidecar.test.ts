import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Workspace } from './workspace.ts';

const item = (name: string) => `<item><title>${name}</title><link>https://river.example/${name}</link>
<description>A bridge was opened, and people came from both banks of the river (${name}).</description></item>`;

test('the sidecar that the report offers for an article of a feed mends it', async (context) => {
  const workspace = new Workspace(context);
  workspace.put('feed.xml', `<rss version="2.0"><channel>${item('one')}${item('two')}</channel></rss>`);
  const before = await workspace.build();
  assert.deepEqual(before.problems, []);
  const offered = workspace.reported().find(({ title }) => title === 'two');
  assert.equal(offered?.item, 'https://river.example/two');

  const mended = String(offered?.sidecar).replace('# published: 2021-01-12', 'published: 2021-01-12');
  workspace.put('feed.xml.yml', mended);
  assert.deepEqual((await workspace.build()).problems, []);
  const dates = workspace.records().map(({ title, published }) => [title, published !== null]);
  assert.deepEqual(Object.fromEntries(dates), { one: false, two: true });

  workspace.put('feed.xml.yml', mended.replace('# withhold: ', 'withhold: names a child'));
  const { articles, withheld, problems } = await workspace.build();
  assert.deepEqual([articles, withheld, problems], [1, 1, []]);
});
