import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sha256 } from '../../src/disk/hash.ts';
import { listedIn } from '../../src/disk/manifest.ts';
import { siteFiles } from '../../src/kit/site-files.ts';
import { kronika } from '../engine/command.ts';
import { reportsOfOneEvent } from '../engine/one-event.ts';
import { Workspace } from '../engine/workspace.ts';
import { filesOfTar, kitOf, left, readable, twoPapers } from './made.ts';

describe('a tar', () => {
  test('of the whole archive is its site as it was built, in one folder', async (context) => {
    const workspace = twoPapers(context);
    const { file, articles, bytes, sha256: hash } = await kitOf(workspace, 'tar');
    const files = await filesOfTar(file);
    const site = workspace.site(workspace.out, (file) => readFileSync(file));
    site.delete('.kronika-site');
    assert.equal(articles, 3);
    assert.deepEqual(
      [...files.keys()].sort(),
      [...site.keys()].map((path) => `bridges-banks/${path}`).sort(),
    );
    for (const [path, content] of site)
      assert.equal(files.get(`bridges-banks/${path}`)?.toString('latin1'), content);
    assert.equal(hash, sha256(readFileSync(file)));
    assert.equal(bytes, readFileSync(file).length);
  });

  test('of the same archive has the same bytes, whatever the folder and the day', async (context) => {
    const [one, other] = [twoPapers(context), twoPapers(context)];
    const made = await kitOf(one, 'tar', { publisher: 'one' });
    writeFileSync(join(other.root, 'kit'), 'of another day');
    assert.equal((await kitOf(other, 'tar', { publisher: 'one' })).sha256, made.sha256);
  });

  test('of a part is a site of its own, that tells of nothing else', async (context) => {
    const workspace = twoPapers(context);
    workspace.put('empty.txt', '');
    workspace.put(
      'collections.yml',
      `collections:\n  - { title: Rivers, articles: ["one/bridge.md", "two/${left.path}.md"] }\n  - { title: Others, articles: ["two/${left.path}.md"] }\n`,
    );
    const { file, articles } = await kitOf(workspace, 'tar', {
      publisher: 'one',
      output: `${workspace.root}/`,
    });
    assert.equal(articles, 2);
    assert.match(file, /bridges-banks-one\.tar\.zst$/u);
    const files = await filesOfTar(file);
    const all = readable(files);
    assert.ok(all.includes('The bridge') && all.includes('The ferry'));
    assert.ok(files.has('bridges-banks-one/en/collections/rivers/index.html'));
    for (const word of [...Object.values(left), 'collections/others', 'two.example', 'Two, the', 'empty.txt'])
      assert.ok(!all.toLowerCase().includes(word.toLowerCase()), word);
    const listed = [...listedIn(files.get('bridges-banks-one/manifest-sha256.txt')?.toString() ?? '')];
    assert.ok(listed.length > 5);
    for (const one of listed) {
      const content = files.get(`bridges-banks-one/${one?.path}`);
      assert.equal(content && sha256(content), one?.sha256);
    }
    assert.deepEqual(readdirSync(workspace.cache).includes('kit'), false, 'nothing is left of the part');
    assert.ok(workspace.site().has('en/sources/two/index.html'), 'the site itself stays whole');
  });

  test('has nothing of what the seeds withhold by now', async (context) => {
    const workspace = twoPapers(context);
    await workspace.build();
    workspace.put(`two/${left.path}.md.yml`, 'withhold: she asked for it\n');
    const all = readable(await filesOfTar((await kitOf(workspace, 'tar')).file));
    for (const word of [...Object.values(left), 'she asked']) assert.ok(!all.includes(word), word);
  });

  test('that cannot be made leaves the one of before, and nothing half', async (context) => {
    const workspace = twoPapers(context);
    const { file } = await kitOf(workspace, 'tar');
    const before = readFileSync(file);
    await assert.rejects(kitOf(workspace, 'tar', { to: '1999' }), /No article/u);
    mkdirSync(join(workspace.root, 'folder', 'kit.part'), { recursive: true });
    await assert.rejects(kitOf(workspace, 'tar', { output: 'folder/kit' }), /kit cannot be written/u);
    assert.deepEqual(readFileSync(file), before);
    assert.deepEqual(readdirSync(workspace.root).sort(), ['cache', 'folder', 'kit', 'seeds', 'site']);
  });

  test('takes no file of the site that is not as it was published', async (context) => {
    const workspace = twoPapers(context);
    await workspace.build();
    const files = () => [...siteFiles(workspace.out)];
    const count = files().length;
    writeFileSync(join(workspace.out, 'somebody-elses.txt'), 'put here');
    assert.equal(files().length, count);
    workspace.damage('en/index.html', 'somebody was here');
    assert.throws(files, /en\/index\.html of the site is not as it was built/u);
    workspace.damage('en/index.html', null);
    assert.throws(files, /en\/index\.html of the site is not as it was built/u);
  });

  test('of a story is that story, and a part of one tells only of its own', async (context) => {
    const workspace = new Workspace(context);
    for (const [path, text] of Object.entries(reportsOfOneEvent)) workspace.put(path, text);
    await workspace.build();
    const [{ id = '', members = [] } = {}] = storiesIn(workspace.read('data/stories.jsonl'));
    assert.equal(members.length, 3);
    const whole = await filesOfTar((await kitOf(workspace, 'tar', { story: id })).file);
    assert.ok(!readable(whole).includes('A long walk'));
    const part = await filesOfTar((await kitOf(workspace, 'tar', { to: '2023-05-04' })).file);
    const folder = 'kronika-to-2023-05-04';
    const [story] = storiesIn(part.get(`${folder}/data/stories.jsonl`)?.toString() ?? '');
    const gone = members.filter((member) => !story?.members.includes(member));
    assert.equal(gone.length, 1);
    const all = readable(part);
    for (const word of [...gone, gone[0]?.slice(2) ?? '', 'Požár', 'two.example'])
      assert.ok(!all.includes(word), word);
    assert.ok(all.includes('A long walk'));
  });
});

interface TestStory {
  readonly id: string;
  readonly members: readonly string[];
}

const storiesIn = (lines: string): TestStory[] =>
  lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('the command', () => {
  test('names the file, its size and hash', async (context) => {
    const workspace = twoPapers(context);
    const file = join(workspace.root, 'to', 'take.tar.zst');
    const { code, stdout, stderr } = await kronika(['kit', 'tar', ...workspace.args, '--output', file]);
    assert.equal(code, 0, stderr);
    const bytes = readFileSync(file);
    assert.ok(
      stdout.endsWith(
        `${file}: 3 articles, ${bytes.length.toLocaleString('en')} bytes\nSHA-256 ${sha256(bytes)}\n`,
      ),
    );
  });

  const faults: readonly [string[], RegExp][] = [
    [['kit'], /needs a kind[\s\S]*tar/u],
    [['kit', 'rar'], /no kit “rar”[\s\S]*tar/u],
    [['kit', 'tar', 'zip'], /“zip” is one word too many/u],
    [['build', '--from', '2021'], /--from belongs to “kronika kit”/u],
    [['kit', 'tar', '--publisher'], /--publisher needs a value/u],
    [['kit', 'tar', '--from', 'May'], /--from May is no date/u],
  ];
  for (const [args, message] of faults) {
    test(`refuses ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await kronika(args);
      assert.equal(code, 1);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    });
  }

  test('makes no kit of an empty archive, and none within the site', async (context) => {
    const empty = new Workspace(context);
    empty.put('bad.txt', '');
    const nothing = await kronika(['kit', 'tar', ...empty.args, '--quiet']);
    assert.equal(nothing.code, 1);
    assert.match(nothing.stderr, /holds no article/u);
    const workspace = twoPapers(context);
    const inside = await kronika(['kit', 'tar', ...workspace.args, '--output', join(workspace.out, 'x.tar')]);
    assert.equal(inside.code, 1);
    assert.match(inside.stderr, /would lie in[\s\S]*--output/u);
  });
});
