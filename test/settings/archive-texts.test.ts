import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { loadTexts } from '../../src/settings/archive-texts.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { settingsNames } from '../../src/settings/settings-file.ts';

const inFolder = (act: (folder: string) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), 'kronika-texts-'));
  try {
    act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

suite('texts of the archivist', () => {
  test('are read in the languages that their names say, and empty ones are none', () =>
    inFolder((folder) => {
      writeFileSync(join(folder, 'about.md'), '# Us\n');
      writeFileSync(join(folder, 'about.zh-Hant.md'), '我們');
      writeFileSync(join(folder, 'policy.cs.md'), ' \n');
      writeFileSync(join(folder, 'about.la.md'), 'An article, as the pages speak no Latin.');
      assert.deepEqual(loadTexts(folder), {
        about: [
          { ui: null, markdown: '# Us' },
          { ui: 'zh-hant', markdown: '我們' },
        ],
        policy: [],
      });
    }));

  test('that are there twice are told, as nobody knows which holds', () =>
    inFolder((folder) => {
      const seeds = join(folder, 'seeds');
      mkdirSync(seeds);
      writeFileSync(join(folder, 'package.json'), '{"dependencies":{"kronika":"*"}}');
      for (const place of [folder, seeds]) writeFileSync(join(place, 'about.md'), 'Us');
      assert.throws(() => loadTexts(seeds), /about\.md: it lies both in the seeds folder and beside it/u);
    }));

  test('are no seeds', () => {
    for (const name of ['about.md', 'about.zh-Hant.md', 'policy.md', 'policy.ar.md'])
      assert.ok(settingsNames.includes(name), name);
  });

  test('that cannot be read are told with their names', () => {
    const makers: Record<string, (file: string) => void> = {
      'a link': (file) => symlinkSync('/etc/hostname', file),
      'a folder': (file) => mkdirSync(file),
      'of 262144 at most': (file) => writeFileSync(file, 'x'.repeat(2 ** 18 + 1)),
      'as UTF-8': (file) => writeFileSync(file, Buffer.from([0x61, 0xff])),
    };
    for (const [said, make] of Object.entries(makers))
      inFolder((folder) => {
        make(join(folder, 'policy.md'));
        assert.throws(
          () => loadTexts(folder),
          (error: Error & { code?: string }) =>
            error.code === 'bad-text' &&
            error.message.startsWith('policy.md: ') &&
            error.message.includes(said),
          said,
        );
      });
  });
});

suite('where readers write to', () => {
  test('is an e-mail address or that of a page', () => {
    const takes = (contact: string): boolean => archiveConfigSchema.safeParse({ contact }).success;
    for (const good of ['a@b.example', 'mailto:a@b.example', 'https://b.example/form?about={id}'])
      assert.ok(takes(good), good);
    for (const bad of ['javascript:alert(1)', 'a@b@c', 'ask us', '//b.example', 'a@b.example?cc=x@y.example'])
      assert.ok(!takes(bad), bad);
  });
});
