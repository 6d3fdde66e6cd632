import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page } from '../containers/examples.ts';
import { answer, html, record } from '../containers/warc/example.ts';
import { Workspace } from './workspace.ts';

const address = 'https://town.example/bridge';

/** A crawl that has one page as it stood then. */
const crawl = (moment: string, text: string): Uint8Array =>
  record('response', address, answer('200 OK', [html], page('The bridge is open', text)), [
    `WARC-Date: ${moment}`,
  ]);

test('two captures of one address with two texts stand in one TimeMap, which both pages name', async (context) => {
  const workspace = new Workspace(context);
  workspace.put(
    'later.warc',
    crawl('2023-06-01T10:30:00Z', 'People crossed it at noon, and again at night.'),
  );
  workspace.put('earlier.warc', crawl('2022-03-15T08:00:00Z', 'Nobody has crossed it yet.'));
  await workspace.build();
  const [article, ...others] = workspace.records();
  assert.deepEqual([article?.originalUrl, others], [address, []]);
  const folder = String(article?.url).slice(1);
  const mementos = [
    ...workspace.read(`${folder}timemap.wlnk`).matchAll(/<(.*)>; rel="(.*)"; datetime="(.*)"/gu),
  ];
  assert.deepEqual(
    mementos.map(([, , rel, datetime]) => [rel, datetime]),
    [
      ['first memento', 'Tue, 15 Mar 2022 08:00:00 GMT'],
      ['last memento', 'Thu, 01 Jun 2023 10:30:00 GMT'],
    ],
  );
  assert.deepEqual(mementos.map(([, path]) => path?.replace(/v\/[^/]+/u, 'v/*')).toSorted(), [
    'index.html',
    'v/*/index.html',
  ]);
  const texts = mementos.map(([, path]) => workspace.read(folder + path));
  assert.match(texts[0] ?? '', /Nobody has crossed it yet/u);
  assert.match(texts[1] ?? '', /and again at night/u);
  for (const text of texts)
    assert.match(
      text,
      /<link rel="timemap" href="(?:\.\.\/\.\.\/)?timemap\.wlnk" type="application\/link-format">/u,
    );
});
