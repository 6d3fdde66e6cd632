import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { post, Workspace } from '../engine/workspace.ts';
import { filesOfTar, kitOf, left, readable, twoPapers } from './made.ts';

const name = 'bridges-banks';

/** The files of a bag below its own folder. */
async function bagOf(workspace: Workspace, wishes: Parameters<typeof kitOf>[2] = {}, folder = name) {
  const summary = await kitOf(workspace, 'bag', wishes);
  const files = [...(await filesOfTar(summary.file))].map(([path, bytes]) => {
    assert.ok(path.startsWith(`${folder}/`), path);
    return [path.slice(folder.length + 1), bytes] as const;
  });
  return { summary, files: new Map(files) };
}

type Files = Map<string, Buffer>;

const linesOf = (files: Files, path: string): string[] =>
  (files.get(path)?.toString() ?? assert.fail(`there is no ${path}`)).split('\n').filter(Boolean);

/** Checks a manifest, and that it lists just these files. */
function checkManifest(files: Files, kind: string, algorithm: string, expected: readonly string[]): void {
  const listed = linesOf(files, `${kind}-${algorithm}.txt`).map((line) => {
    const [, hash = '', path = ''] = /^([0-9a-f]+) {2}(.+)$/u.exec(line) ?? [];
    const own = path.replace(/%(0A|0D|25)/giu, (code) => decodeURIComponent(code));
    assert.equal(
      createHash(algorithm)
        .update(files.get(own) ?? assert.fail(own))
        .digest('hex'),
      hash,
    );
    return own;
  });
  assert.deepEqual(listed.toSorted(), expected.toSorted());
}

/** Checks a bag by RFC 8493 and by the profile that it states. */
function checkBag(files: Files): Map<string, string> {
  assert.equal(
    files.get('bagit.txt')?.toString(),
    'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
  );
  const payload = [...files.keys()].filter((path) => path.startsWith('data/'));
  const tagFiles = [...files.keys()].filter((path) => !/^(?:data\/|tagmanifest-)/u.test(path));
  const profile = JSON.parse(files.get('bagit-profile.json')?.toString() ?? '');
  for (const algorithm of profile['Manifests-Required']) checkManifest(files, 'manifest', algorithm, payload);
  for (const algorithm of profile['Tag-Manifests-Required'])
    checkManifest(files, 'tagmanifest', algorithm, tagFiles);
  for (const path of profile['Tag-Files-Required']) assert.ok(files.has(path), path);
  const tags = new Map(
    linesOf(files, 'bag-info.txt').map((line) => {
      const [, tag = '', value = ''] = /^([A-Za-z-]+): (\S.*)$/u.exec(line) ?? assert.fail(line);
      return [tag, value] as const;
    }),
  );
  for (const [tag, { required }] of Object.entries<{ required: boolean }>(profile['Bag-Info']))
    if (required) assert.ok(tags.has(tag), tag);
  for (const tag of tags.keys()) assert.ok(tag in profile['Bag-Info'], tag);
  assert.equal(
    tags.get('BagIt-Profile-Identifier'),
    profile['BagIt-Profile-Info']['BagIt-Profile-Identifier'],
  );
  const bytes = payload.reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0);
  assert.equal(tags.get('Payload-Oxum'), `${bytes}.${payload.length}`);
  return tags;
}

const seedsIn = (files: Files): string[] =>
  [...files.keys()]
    .filter((path) => path.startsWith('data/seeds/'))
    .map((path) => path.slice('data/seeds/'.length))
    .sort();

describe('a bag', () => {
  test('is one by RFC 8493 and its profile, with seeds, sidecars, settings and the site', async (context) => {
    const workspace = twoPapers(context);
    workspace.put(
      'one/100% ferry.md',
      post('The 100 % ferry', '2022-03-06', { url: 'https://one.example/2' }),
    );
    workspace.put('one/bridge.md.yml', 'title: The right bridge\n');
    workspace.put('names.yml', 'add:\n  - { latin: Jane Roe, han: [约翰] }\n');
    workspace.put('stories.yml', 'never:\n  - [one/ferry.md, one/bridge.md]\n');
    workspace.put('about.md', 'Of the river and its people.\n');
    workspace.put('empty.txt', '');
    const { files } = await bagOf(workspace);
    const tags = checkBag(files);
    assert.deepEqual(seedsIn(files), [
      'about.md',
      'archive.yml',
      'names.yml',
      'one/100% ferry.md',
      'one/bridge.md',
      'one/bridge.md.yml',
      'one/ferry.md',
      'stories.yml',
      `two/${left.path}.md`,
    ]);
    for (const path of ['en/index.html', 'manifest-sha256.txt'])
      assert.equal(files.get(`data/site/${path}`)?.toString(), workspace.read(path));
    assert.equal(tags.get('External-Description'), 'Bridges & "banks": Of a <river> and its people.');
    assert.equal(tags.get('Internal-Sender-Description'), '4 articles, of 2021-01-10 to 2022-03-06');
  });

  test('gives, unpacked, the archive again', async (context) => {
    const [workspace, again] = [twoPapers(context), new Workspace(context)];
    const { files } = await bagOf(workspace);
    for (const path of seedsIn(files)) again.put(path, files.get(`data/seeds/${path}`) ?? '');
    await again.build();
    for (const [path, content] of again.site()) {
      if (path === '.kronika-site') continue;
      const own = files.get(`data/site/${path}`);
      // A workspace tells compressed files as what they hold.
      const plain = own && path.endsWith('.gz') ? gunzipSync(own) : own;
      assert.equal(plain?.toString('latin1'), content, path);
    }
  });

  test('of the same archive has the same bytes', async (context) => {
    const made = await bagOf(twoPapers(context));
    assert.equal((await bagOf(twoPapers(context))).summary.sha256, made.summary.sha256);
  });

  test('of a part tells what was asked for, and has nothing else', async (context) => {
    const workspace = twoPapers(context);
    workspace.put('archive.yml', 'title: Bridges\nbaseUrl: https://archive.example/news/\n');
    const { files } = await bagOf(workspace, { to: '2021-01-10' }, 'bridges-to-2021-01-10');
    const tags = checkBag(files);
    assert.deepEqual(seedsIn(files), ['archive.yml', 'one/bridge.md']);
    assert.equal(tags.get('External-Identifier'), 'https://archive.example/news/');
    assert.equal(
      tags.get('Internal-Sender-Description'),
      '1 article, of 2021-01-10 to 2021-01-10, by --to 2021-01-10',
    );
    for (const word of Object.values(left)) assert.ok(!readable(files).includes(word), word);
  });
});

test('the settings of an archive of one’s own lie beside its seeds, and come along', async (context) => {
  const workspace = twoPapers(context);
  writeFileSync(join(workspace.root, 'package.json'), '{"dependencies":{"kronika":"*"}}');
  writeFileSync(join(workspace.root, 'policy.md'), 'We select what we can read.');
  const { files } = await bagOf(workspace);
  checkBag(files);
  assert.equal(files.get('data/seeds/policy.md')?.toString(), 'We select what we can read.');
});

describe('what is kept out of the site is in no bag', () => {
  const secret = 'Jana Tajná';
  const told = `Ask ${secret} of it. It was opened on that day, and people came from both banks of the river.`;

  test('neither a withheld seed, nor its copies, its sidecar, its reason', async (context) => {
    const workspace = twoPapers(context);
    workspace.put(`two/${left.path}.md.yml`, 'withhold: she asked for it\n');
    workspace.put(
      `copies/${left.path}-again.md`,
      post(left.title, '2021-01-11', { url: 'https://two.example/kormoran' }),
    );
    const { files } = await bagOf(workspace);
    checkBag(files);
    assert.ok(!seedsIn(files).includes('stories.yml'));
    for (const word of [...Object.values(left), 'she asked', 'accessions.jsonl'])
      assert.ok(!readable(files).includes(word), word);
  });

  test('nor settings that name a withheld seed by an address, however they write it', async (context) => {
    const workspace = twoPapers(context);
    const address = 'https://two.example/kormoran';
    workspace.put(`two/${left.path}.md`, post(left.title, '2021-01-11', { url: address }));
    workspace.put(`two/${left.path}.md.yml`, 'withhold: she asked for it\n');
    workspace.put(
      'stories.yml',
      'forbid:\n  - "\\x68ttps://two.example/kormoran?utm_source=mail#top"\n  - "http\\x3a//two.example/kormoran/"\n',
    );
    workspace.put('about.md', `We had [one](${address}/) of them.`);
    const { files, summary } = await bagOf(workspace);
    checkBag(files);
    const seeds = seedsIn(files);
    assert.ok(!seeds.includes('stories.yml') && !seeds.includes('about.md'), seeds.join());
    assert.deepEqual(
      summary.problems.map(({ path, code }) => [path, code]),
      [
        ['stories.yml', 'not-in-bag'],
        ['about.md', 'not-in-bag'],
      ],
    );
  });

  test('nor words that are taken out, in seeds, sidecars or settings', async (context) => {
    const workspace = twoPapers(context);
    workspace.put('one/secret.md', post('One', '2021-01-10', { url: 'https://one.example/s', text: told }));
    workspace.put('one/secret.md.yml', `contributors:\n  - { role: author, name: ${secret} }\n`);
    workspace.put('one/other.md', post('Other', '2021-02-10', { url: 'https://one.example/o' }));
    workspace.put('one/other.md.yml', `title: Not of ${secret}\n`);
    workspace.put('names.yml', `add:\n  - { latin: ${secret}, han: [约翰] }\n`);
    workspace.put(
      'redactions.yml',
      `redactions:\n  - { article: https://one.example/s, text: ${secret}, reason: she asked }\n`,
    );
    const { files, summary } = await bagOf(workspace);
    checkBag(files);
    const seeds = seedsIn(files);
    assert.ok(seeds.includes('one/secret.md') && !seeds.includes('one/secret.md.yml'));
    assert.match(files.get('data/seeds/one/secret.md')?.toString() ?? '', /Ask \[redacted\] of it/u);
    for (const path of seeds) assert.ok(!files.get(`data/seeds/${path}`)?.includes(secret), path);
    assert.ok(!readable(files).includes('she asked'));
    assert.deepEqual(
      summary.problems.map(({ path, code, withheld }) => [path, code, withheld]),
      [
        ['names.yml', 'not-in-bag', true],
        ['one/other.md.yml', 'not-in-bag', true],
      ],
    );
  });

  test('nor a container, but the members of it that are published', async (context) => {
    const workspace = twoPapers(context);
    const page = (title: string): Uint8Array =>
      strToU8(post(title, '2021-05-01', { url: `https://one.example/${title.length}` }));
    const [seen, hidden] = ['A mill that all may see', 'A cellar of somebody'];
    const members = {
      'a/mill.md': page(seen),
      'a/cellar.md': page(hidden),
      'a/k3y.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    };
    workspace.put('all.zip', zipSync(members, { mtime: new Date('2021-01-01T00:00:00Z') }));
    workspace.put('all.zip.yml', 'items:\n  a/cellar.md:\n    withhold: somebody in danger\n');
    const { files } = await bagOf(workspace);
    checkBag(files);
    const own = seedsIn(files).filter((path) => path.startsWith('all.zip'));
    assert.equal(own.length, 1);
    assert.match(own[0] ?? '', /^all\.zip\/[0-9a-z]{12}\.md$/u);
    assert.deepEqual(files.get(`data/seeds/${own[0]}`), Buffer.from(members['a/mill.md']));
    for (const word of [hidden, 'in danger', 'k3y']) assert.ok(!readable(files).includes(word), word);
  });
});
