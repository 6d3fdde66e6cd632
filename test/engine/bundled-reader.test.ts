import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundledReader } from '../../src/engine/cache/bundled-reader.ts';
import { readerModule, startReader } from '../../src/engine/tasks/readers.ts';

const folder = mkdtempSync(join(tmpdir(), 'kronika-bundle-'));
after(() => rmSync(folder, { recursive: true, force: true }));
symlinkSync(join(import.meta.dirname, '..', '..', 'node_modules'), join(folder, 'node_modules'));

const limits = { processorSeconds: 60, memoryMegabytes: 1024 };

const seeds: Readonly<Record<string, string>> = {
  'page.html':
    '<html lang="cs"><title>Most</title><article><h1>Most</h1><p>V pátek 8. ledna 2021 byl otevřen most.</p></article>',
  'post.md':
    '---\ntitle: A bridge\ndate: 2021-01-08\n---\n\nThe bridge was opened on Friday, and many people came.\n',
  'plain.txt': 'Die Brücke wurde am Freitag eröffnet, und viele kamen. Der Bürgermeister war auch da.\n',
  'feed.xml':
    '<rss version="2.0"><channel><title>N</title><item><title>One</title><link>https://e.org/1</link><description>A bridge was opened.</description></item></channel></rss>',
};

/** The replies of a reader to these seeds. */
async function repliesOf(module: URL) {
  const seedsDir = join(folder, 'seeds');
  mkdirSync(seedsDir, { recursive: true });
  for (const [name, text] of Object.entries(seeds)) writeFileSync(join(seedsDir, name), text);
  const reader = startReader(limits, module);
  try {
    const due = Object.keys(seeds).map((path) => ({
      path,
      hasSidecar: false,
      isFolder: false,
      doubts: [],
      digestBefore: '',
    }));
    const config = { publishers: [], timeZone: 'UTC', redactions: [], lastDay: '2026-01-01' };
    const replies = await reader.run({ seedsDir, cacheDir: folder, config, seeds: due });
    return replies.map((reply) => ({ ...reply, stamp: '' }));
  } finally {
    await reader.end();
  }
}

suite('the module that reads seeds, in one file', () => {
  test('reads what its modules read one by one', async () => {
    const module = await bundledReader(readerModule, 'first-code', folder);
    assert.notEqual(module.href, readerModule.href);
    const replies = await repliesOf(module);
    assert.equal(replies.length, Object.keys(seeds).length);
    assert.ok(JSON.stringify(replies).includes('2021-01-08'));
    assert.deepEqual(replies, await repliesOf(readerModule));
  });

  test('is made once for a state of the code, and then goes', async () => {
    const bundles = () => readdirSync(folder).filter((name) => name.startsWith('reader-'));
    const first = await bundledReader(readerModule, 'first-code', folder);
    const made = statSync(fileURLToPath(first)).mtimeMs;
    await bundledReader(readerModule, 'first-code', folder);
    assert.equal(statSync(fileURLToPath(first)).mtimeMs, made);
    await bundledReader(readerModule, 'other-code', folder);
    assert.equal(bundles().length, 1);
    assert.match(bundles()[0] ?? '', /other-code/u);
  });

  test('is the modules as they are where no file can be written', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    assert.equal(await bundledReader(readerModule, 'code', join(file, 'below')), readerModule);
  });
});
