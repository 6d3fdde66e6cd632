import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { addFormat } from '../../scripts/new-format.ts';

const list = 'src/ingest/formats/index.ts';

function emptyProject(): { root: string; example: string } {
  const root = mkdtempSync(join(tmpdir(), 'kronika-'));
  mkdirSync(join(root, 'src/ingest/formats'), { recursive: true });
  cpSync(join(import.meta.dirname, '../..', list), join(root, list));
  const example = join(root, 'page.html');
  writeFileSync(example, '<!-- mirrored by \'a "b"\' -->\n<p>Words.</p>\n');
  return { root, example };
}

test('scaffolds a format, its line in the list and its fixture', (t) => {
  const { root, example } = emptyProject();
  t.after(() => rmSync(root, { recursive: true }));
  const written = addFormat(root, 'garden-mirror', example);
  assert.deepEqual(written, [
    'src/ingest/formats/garden-mirror/index.ts',
    list,
    'test/formats/garden-mirror/example/input.html',
  ]);
  const source = readFileSync(join(root, 'src/ingest/formats/garden-mirror/index.ts'), 'utf8');
  assert.match(source, /export const gardenMirror: Format = \{\n {2}name: 'garden-mirror',/u);
  assert.match(source, /startsWith\('<!-- mirrored by \\'a "b"\\' -->'\)/u);
  const index = readFileSync(join(root, list), 'utf8');
  assert.match(
    index,
    /import \{ gardenMirror \} from '\.\/garden-mirror\/index\.ts';\nimport \{ gnewsMirror \}/u,
  );
  assert.match(index, /formats: readonly Format\[\] = \[[^\]]*\bgardenMirror\b[^\]]*\]/u);
});

test('claims by as many lines as tell such files from others', (t) => {
  const { root, example } = emptyProject();
  t.after(() => rmSync(root, { recursive: true }));
  writeFileSync(example, '{\n  "channel": "Reed Herald",\n  "messages": []\n}\n');
  const [source = ''] = addFormat(root, 'channel-export', example);
  assert.ok(
    readFileSync(join(root, source), 'utf8').includes(`startsWith('{\\n  "channel": "Reed Herald",')`),
  );
});

test('gives code that passes the check as it is written', (t) => {
  const { root, example } = emptyProject();
  t.after(() => rmSync(root, { recursive: true }));
  const project = join(import.meta.dirname, '../..');
  for (const name of ['feed-album', 'a-mirror', 'web-pages']) {
    const [source = '', index = ''] = addFormat(root, name, example);
    for (const path of [source, index]) {
      const check = ['check', '--write', '--error-on-warnings', `--stdin-file-path=${path}`];
      const input = readFileSync(join(root, path), 'utf8');
      const options = { cwd: project, input, encoding: 'utf8' } as const;
      assert.equal(execFileSync(join(project, 'node_modules/.bin/biome'), check, options), input);
    }
  }
});

test('refuses a name that is none, a format that exists, an example that does not', (t) => {
  const { root, example } = emptyProject();
  t.after(() => rmSync(root, { recursive: true }));
  assert.throws(() => addFormat(root, 'Garden Mirror', example), { code: 'bad-name' });
  assert.throws(() => addFormat(root, 'garden', join(root, 'none.html')), { code: 'no-example' });
  addFormat(root, 'garden', example);
  assert.throws(() => addFormat(root, 'garden', example), { code: 'format-exists' });
});
