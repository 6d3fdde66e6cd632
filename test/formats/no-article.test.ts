import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ingestSeed } from '../../src/ingest/ingest.ts';

const settings = { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' };
const read = (html: string) =>
  ingestSeed({ path: 'a.html', bytes: Buffer.from(html), sidecar: null }, settings);
const page = (title: string, body: string): string =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;

const empty: readonly (readonly [kind: RegExp, html: string])[] = [
  [/no such page/u, page('Page not found', '<p>Sorry, the page that you asked for is not here.</p>')],
  [/no such page/u, page('404 - Lock Gazette', '<p>Nothing here.</p>')],
  [/no such page/u, page('Seite nicht gefunden – Schleusenblatt', '<p>Hier ist nichts.</p>')],
  [/no such page/u, page('页面不存在', '<p>返回首页。</p>')],
  [
    /check for robots/u,
    page('Just a moment...', '<p>Checking your browser before you go on to lock.example.</p>'),
  ],
  [/page to log in/u, page('Log in', '<form><input type="password" name="p"></form><p>Forgot it?</p>')],
  [
    /files in a folder/u,
    page('Index of /pub/boats', '<pre><a href="../">../</a>\n<a href="a.html">a.html</a></pre>'),
  ],
];

test('a page that stands in place of an article is a problem', async () => {
  for (const [kind, html] of empty) {
    const { records, problems } = await read(html);
    assert.deepEqual([records.length, problems.map(({ code }) => code)], [0, ['no-article']], html);
    assert.match(problems[0]?.message ?? '', kind);
  }
});

const prose = `<p>${'By noon the fog had gone, and the boats went out one after the other. '.repeat(12)}</p>`;

test('an article about such pages stays one', async () => {
  for (const title of [
    'Page not found: how links rot',
    'Log in to the lock: a day with its keeper',
    '404 boats came in',
  ])
    assert.equal((await read(page(title, prose))).records.length, 1, title);
  assert.equal(
    (
      await read(
        page('Log in the water', '<p>A log lies in the water by the old lock, and nobody moves it.</p>'),
      )
    ).records.length,
    1,
  );
});
