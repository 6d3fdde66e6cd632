import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, type TestContext, test } from 'node:test';
import { verify } from '../../src/engine/fixity/verify.ts';
import { kronika } from './command.ts';
import { post, Workspace } from './workspace.ts';

/** Lines that `verify` says, and what it counts. */
async function verified({ seeds, out, cache }: Workspace) {
  const lines: string[] = [];
  const counted = await verify({ seeds, out, cache }, (line) => lines.push(line));
  return { ...counted, lines: lines.sort() };
}

function filled(context: TestContext): Workspace {
  const workspace = new Workspace(context);
  workspace.put('one.md', post('One', '2021-01-10'));
  workspace.put('one.md.yml', 'language: en\n');
  workspace.put('archive.yml', 'title: A paper\n');
  workspace.put('100%.md', post('Two', '2021-01-11'));
  // Nothing can be read of it: no manifest lists it.
  workspace.put('large.md', 'a'.repeat(16 * 2 ** 20 + 1));
  return workspace;
}

const first = (site: ReadonlyMap<string, string>, wanted: RegExp): string =>
  [...site.keys()].find((path) => wanted.test(path)) ?? '';

describe('verify', () => {
  test('finds nothing where all is as the build left it', async (context) => {
    const workspace = filled(context);
    await workspace.build();
    const { site, seeds, records, lines } = await verified(workspace);
    // The log of accessions is listed with the seeds.
    assert.deepEqual([lines, seeds, records], [[], 5, 2]);
    assert.equal(site, workspace.site().size - 2);
  });

  test('names what differs, is missing or is new, in the site and in the seeds', async (context) => {
    const workspace = filled(context);
    await workspace.build();
    const site = workspace.site();
    const card = first(site, /^search\/[0-9a-f]+\/articles\.json$/u);
    workspace.damage('en/index.html', 'changed');
    workspace.damage('404.html', null);
    workspace.damage('en/more.html', 'new');
    workspace.damage(card, '{}');
    workspace.put('one.md', post('One more', '2021-01-10'));
    workspace.take('one.md.yml');
    workspace.put('three.md', post('Three', '2021-01-12'));
    workspace.put('archive.yml', 'title: Another paper\n');
    assert.deepEqual((await verified(workspace)).lines, [
      'seeds: archive.yml differs',
      'seeds: one.md differs',
      'seeds: one.md.yml is missing',
      'seeds: three.md is new',
      'site: 404.html is missing',
      'site: en/index.html differs',
      'site: en/more.html is new',
      `site: ${card} differs`,
    ]);
    await workspace.build();
    assert.deepEqual((await verified(workspace)).lines, []);
  });

  test('is not deceived by a manifest that was changed with its files', async (context) => {
    const workspace = filled(context);
    await workspace.build();
    const top = workspace.read('manifest-sha256.txt');
    workspace.damage('manifest-sha256.txt', top.replace(/^.*404\.html\n/mu, ''));
    workspace.damage('404.html', null);
    assert.deepEqual((await verified(workspace)).lines, ['site: manifest-sha256.txt differs']);
    const [en = ''] = [...workspace.site().keys()].filter((path) => path.startsWith('manifests/en'));
    workspace.damage('manifest-sha256.txt', top);
    workspace.damage(en, `${'0'.repeat(64)}  ../../one\nno line\n`);
    const { lines } = await verified(workspace);
    assert.ok(lines.includes(`site: ${en} differs`));
    assert.equal(lines.filter((line) => line.endsWith('has a line that cannot be read')).length, 2);
  });

  test('finds a record that changed in the cache, and a cache that is none', async (context) => {
    const workspace = filled(context);
    await workspace.build();
    const file = join(workspace.cache, 'archive.sqlite');
    const database = new DatabaseSync(file);
    database.exec("UPDATE candidates SET record = replace(record, 'Two', 'Too') WHERE path = '100%.md'");
    database.close();
    assert.deepEqual((await verified(workspace)).lines, ['cache: the record of 100%.md differs']);
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
    writeFileSync(file, 'no database at all, but long enough to be read as one'.repeat(400));
    assert.deepEqual((await verified(workspace)).lines, ['cache: archive.sqlite is damaged']);
  });

  test('compares a site alone where there is nothing else', async (context) => {
    const workspace = filled(context);
    await workspace.build();
    rmSync(workspace.cache, { recursive: true });
    const { seeds, records, lines } = await verified(workspace);
    assert.deepEqual([seeds, records, lines], [null, null, []]);
  });

  test('as a command ends with 1 where something is not as it was, and says no more than that if quiet', async (context) => {
    const workspace = filled(context);
    await workspace.build();
    const { seeds, out, cache } = workspace;
    const args = ['verify', '--seeds', seeds, '--out', out, '--cache', cache, '--quiet'];
    assert.deepEqual(await kronika(args), { code: 0, stdout: '', stderr: '' });
    workspace.damage('en/index.html', 'changed');
    assert.deepEqual(await kronika(args), { code: 1, stdout: 'site: en/index.html differs\n', stderr: '' });
    const nothing = await kronika(['verify', '--out', join(out, 'no'), '--cache', join(cache, 'no')]);
    assert.equal(nothing.code, 1);
    assert.match(nothing.stderr, /Build first/u);
  });
});
