import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { verify } from '../../src/engine/fixity/verify.ts';
import { PictureKeeper } from '../../src/engine/seeds/keep-pictures.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { asExample, bridge, chat } from '../containers/telegram/example.ts';
import { carriers, pageWith } from '../pictures/carriers.ts';
import { pngOf } from '../pictures/picture.ts';
import { Workspace } from './workspace.ts';

const recordsOf = (workspace: Workspace): ArticleRecord[] =>
  workspace.records() as unknown as ArticleRecord[];

const pictureFiles = (workspace: Workspace): string[] =>
  [...workspace.site().keys()].filter((path) => path.endsWith('.webp'));

/** The page of an article, and the folder that it lies in. */
function pageOf(workspace: Workspace, { url }: ArticleRecord): string {
  return workspace.read(`${url.slice(1)}index.html`);
}

const only = <Item>([item, ...others]: readonly Item[]): Item => {
  assert.ok(item);
  assert.equal(others.length, 0);
  return item;
};

describe('the pictures that came with articles', () => {
  test('are kept small and without what their files say, from every kind of file that holds them', async (t) => {
    const workspace = new Workspace(t);
    workspace.put('archive.yml', 'pictures: keep\n');
    for (const { path, bytes } of carriers()) workspace.put(path, bytes);
    const { problems } = await workspace.build();
    assert.deepEqual(problems, []);
    const kept = recordsOf(workspace).flatMap(({ seed, images }) =>
      images.map(({ file }) => [seed.path, typeof file]),
    );
    assert.deepEqual(
      kept.sort(),
      carriers()
        .map(({ path }) => [path, 'string'])
        .sort(),
    );
    assert.equal(new Set(pictureFiles(workspace).map((path) => path.slice(-37))).size, carriers().length);
    for (const [path, content] of workspace.site())
      if (path.endsWith('.webp')) assert.match(content, /^RIFF.{4}WEBP(?!.*Ida Example)/su);
  });

  test('are shown by the page itself, and by nothing else of another host', async (t) => {
    const workspace = new Workspace(t);
    workspace.put('archive.yml', 'pictures: keep\nbaseUrl: https://archive.example/news\n');
    workspace.put('bridge.html', pageWith('bridge_files/1.png', 'The bridge &amp; “its” &lt;keeper&gt;'));
    workspace.put('bridge_files/1.png', pngOf(2000, 1000));
    await workspace.build();
    const record = only(recordsOf(workspace));
    const image = only(record.images);
    assert.deepEqual([image.url, image.width, image.height], [null, 1280, 640]);
    const file = only(pictureFiles(workspace));
    assert.equal(file, `${record.url.slice(1)}${image.file}`);
    const html = pageOf(workspace, record);
    assert.ok(
      html.includes(
        `<figure><img src="${image.file}" width="1280" height="640" loading="lazy" decoding="async" alt="The bridge &amp; “its” &lt;keeper&gt;"><figcaption>`,
      ),
    );
    assert.match(html, /img-src &#39;self&#39; data:;/u);
    assert.ok(
      html.includes(`property="og:image" content="https://archive.example/news${record.url}${image.file}"`),
    );
    assert.match(record.body, /!\[\]\([0-9a-f]{32}\.webp "The bridge/u);
    const address = `https://archive.example/news${record.url}${image.file}`;
    assert.equal(JSON.parse(workspace.read('feeds/added.json')).items[0].image, address);
    assert.ok(workspace.read('feeds/added.atom').includes(`href="${address}"`));
  });

  test('stay in the seed where nobody asks for them, and their captions say so', async (t) => {
    const workspace = new Workspace(t);
    workspace.put('bridge.html', pageWith('bridge_files/1.png'));
    workspace.put('bridge_files/1.png', pngOf(80, 60));
    await workspace.build();
    const record = only(recordsOf(workspace));
    assert.deepEqual([only(record.images).file, pictureFiles(workspace)], [undefined, []]);
    assert.match(
      pageOf(workspace, record),
      /<p id="p2" class="caption">The bridge at noon <span class="note">The picture is in the file as found\./u,
    );
  });

  test('are nowhere where their article is withheld', async (t) => {
    const workspace = new Workspace(t);
    workspace.put('archive.yml', 'pictures: keep\n');
    workspace.put(
      'other.md',
      '# Other\n\nThe council of the small town met on Tuesday and talked for three hours.\n',
    );
    workspace.put('bridge.html', pageWith('bridge_files/1.png'));
    workspace.put('bridge_files/1.png', pngOf(80, 60));
    await workspace.build();
    assert.equal(pictureFiles(workspace).length, 1);
    workspace.put('bridge.html.yml', 'withhold: It names a witness.\n');
    await workspace.build();
    assert.deepEqual(pictureFiles(workspace), []);
    const database = new DatabaseSync(join(workspace.cache, 'archive.sqlite'), { readOnly: true });
    assert.equal(database.prepare('SELECT count(*) AS n FROM pictures').get()?.n, 0);
    database.close();
  });

  test('are not made again where they stay the same, and are where they do not', async (t) => {
    const workspace = new Workspace(t);
    const zip = (text: string, blue: number): Uint8Array =>
      zipSync({
        'a.html': strToU8(pageWith('1.png', text, 'https://town.example/bridge')),
        '1.png': pngOf(80, 60, blue),
      });
    workspace.put('archive.yml', 'pictures: keep\n');
    workspace.put('a.zip', zip('At noon', 1));
    await workspace.build();
    const first = only(pictureFiles(workspace));
    // As no encoder would write it.
    const database = new DatabaseSync(join(workspace.cache, 'archive.sqlite'));
    database.prepare('UPDATE pictures SET bytes = ?').run(Buffer.from('as stored'));
    database.close();
    workspace.put('a.zip', zip('At one', 1));
    await workspace.build();
    assert.equal(workspace.read(first), 'as stored');
    workspace.put('a.zip', zip('At one', 2));
    await workspace.build();
    assert.notEqual(only(pictureFiles(workspace)), first);
  });

  test('that several articles show are made once', async (t) => {
    const workspace = new Workspace(t);
    workspace.put('bridge.html', pageWith('https://town.example/1.png'));
    await workspace.build();
    let begun = 0;
    const keeper = new PictureKeeper(workspace.cache, () => {
      begun += 1;
    });
    const first = await keeper.keep(pngOf(80, 60));
    assert.equal(only(keeper.take()).file, first?.file);
    assert.deepEqual(await keeper.keep(pngOf(80, 60)), first);
    assert.deepEqual([keeper.take(), begun], [[], 2]);
  });

  test('of an export lie beside it, and nothing else does', async (t) => {
    const workspace = new Workspace(t);
    const exported = asExample(
      chat('public_channel', [{ ...bridge, photo: 'photos/p1.png' }]),
      'channel/result.json',
    );
    workspace.put(exported.path, exported.bytes);
    workspace.put('channel/photos/p1.png', pngOf(80, 60));
    workspace.put(
      'channel/files/letter.md',
      '# A letter\n\nThe council of the small town met on Tuesday for three hours.\n',
    );
    const left = await workspace.build();
    assert.deepEqual([recordsOf(workspace).length, left.problems, pictureFiles(workspace)], [2, [], []]);
    workspace.put('archive.yml', 'pictures: keep\n');
    const kept = await workspace.build();
    assert.deepEqual(
      [recordsOf(workspace).length, kept.problems, pictureFiles(workspace).length],
      [2, [], 1],
    );
    const lines: string[] = [];
    const { seeds, out, cache } = workspace;
    await verify({ seeds, out, cache }, (line) => lines.push(line));
    assert.deepEqual(lines, []);
    workspace.put('channel/photos/p1.png', pngOf(90, 60));
    const before = pictureFiles(workspace);
    await workspace.build();
    assert.notDeepEqual(pictureFiles(workspace), before);
  });

  test('are read from nowhere but the folders that belong to a page', async (t) => {
    const workspace = new Workspace(t);
    workspace.put('archive.yml', 'pictures: keep\n');
    workspace.put('a/one.html', pageWith('../b/two_files/1.png'));
    workspace.put('a/three.html', pageWith('three_files/in/1.png'));
    workspace.put('b/two.html', pageWith('/etc/1.png').replaceAll('bridge', 'mill'));
    workspace.put('b/two_files/1.png', pngOf(80, 60));
    workspace.put('outside/1.png', pngOf(80, 60));
    workspace.put('a/three_files/x.css', '');
    symlinkSync(join(workspace.seeds, 'outside'), join(workspace.seeds, 'a/three_files/in'));
    await workspace.build();
    assert.deepEqual(pictureFiles(workspace), []);
  });

  test('that nobody can read leave their captions', async (t) => {
    const workspace = new Workspace(t);
    workspace.put('archive.yml', 'pictures: keep\n');
    const broken = {
      'a.png': pngOf(80, 60).subarray(0, 40),
      'b.jpg': strToU8('no picture'),
      'c.png': pngOf(4, 4),
    };
    const pages = Object.keys(broken).map((name) => [
      `${name}.html`,
      strToU8(pageWith(name, `Caption of ${name}`)),
    ]);
    workspace.put('a.zip', zipSync({ ...broken, ...Object.fromEntries(pages) }));
    const { problems } = await workspace.build();
    assert.deepEqual([problems, pictureFiles(workspace)], [[], []]);
    const captions = recordsOf(workspace).flatMap(({ images }) => images.map(({ caption }) => caption));
    assert.deepEqual(captions.sort(), ['Caption of a.png', 'Caption of b.jpg', 'Caption of c.png']);
  });
});
