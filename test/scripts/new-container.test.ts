import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { addContainer } from '../../scripts/new-container.ts';

const project = join(import.meta.dirname, '../..');
const list = 'src/ingest/containers/index.ts';

function emptyProject(): { root: string; example: string } {
  const root = mkdtempSync(join(tmpdir(), 'kronika-'));
  mkdirSync(join(root, 'src/ingest/containers'), { recursive: true });
  for (const path of [list, 'README.md']) cpSync(join(project, path), join(root, path));
  const example = join(root, 'export.dat');
  writeFileSync(example, "REED'S EXPORT 1\nfirst\nsecond\n");
  return { root, example };
}

test('scaffolds a container, its lines in the list and the README, and its example', (t) => {
  const { root, example } = emptyProject();
  t.after(() => rmSync(root, { recursive: true }));
  const written = addContainer(root, 'reed-export', example);
  assert.deepEqual(written, [
    'src/ingest/containers/reed-export/index.ts',
    'test/containers/reed-export/example.ts',
    list,
    'README.md',
    'test/containers/reed-export/export.dat',
  ]);
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  assert.match(read(list), /import \{ reedExport \} from '\.\/reed-export\/index\.ts';/u);
  assert.match(read(list), /containers: readonly Container\[\] = \[[^\]]*\breedExport\b[^\]]*\]/u);
  assert.match(read('README.md'), /^- \*\*reed-export\*\*: \S.*\.$/mu);
  for (const path of written.filter((one) => one.endsWith('.ts'))) {
    const check = ['check', '--write', '--error-on-warnings', `--stdin-file-path=${path}`];
    const options = { cwd: project, input: read(path), encoding: 'utf8' } as const;
    assert.equal(execFileSync(join(project, 'node_modules/.bin/biome'), check, options), read(path));
  }
});

test('refuses a name that is none, or is taken, and an example that is not there', (t) => {
  const { root, example } = emptyProject();
  t.after(() => rmSync(root, { recursive: true }));
  assert.throws(() => addContainer(root, 'Reed Export', example), { code: 'bad-name' });
  assert.throws(() => addContainer(root, 'reed', join(root, 'none')), { code: 'no-example' });
  addContainer(root, 'reed', example);
  assert.throws(() => addContainer(root, 'reed', example), { code: 'container-exists' });
});
