import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { assertInstalled, withOptional } from '../../src/optional-packages.ts';

/** A module in a folder from which no library is found. */
function moduleApart(context: TestContext, source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kronika-apart-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'module.mjs');
  writeFileSync(file, source);
  return pathToFileURL(file).href;
}

suite('a library that only some archives need', () => {
  test('is asked for by name where it is not installed', async (context) => {
    const module = moduleApart(context, "import 'unpdf';");
    await assert.rejects(
      withOptional('pdf', () => import(module)),
      {
        code: 'needs-package',
        message: 'PDF files are read with unpdf, which the archive lacks.',
        advice: 'Install what reads them, then build again: npm install unpdf',
      },
    );
  });

  test('is asked for with the others that the same files need', async (context) => {
    const module = moduleApart(context, "import 'hyparquet-compressors';");
    await assert.rejects(
      withOptional('parquet', () => import(module)),
      { code: 'needs-package', advice: /npm install hyparquet hyparquet-compressors$/u },
    );
  });

  test('is asked for before anything is read where the settings want it', async (context) => {
    const module = moduleApart(context, "import 'wasm-vips';");
    await assert.rejects(
      withOptional('pictures', () => import(module)),
      {
        code: 'needs-package',
        message: 'Pictures that are kept are read with wasm-vips, which the archive lacks.',
        advice: /npm install wasm-vips$/u,
      },
    );
    await assertInstalled('pictures');
  });

  test('is not named where something else is missing', async (context) => {
    const module = moduleApart(context, "import 'no-such-library';");
    await assert.rejects(
      withOptional('pdf', () => import(module)),
      { code: 'ERR_MODULE_NOT_FOUND' },
    );
  });
});
