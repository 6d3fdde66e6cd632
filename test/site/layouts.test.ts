import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { unzipSync } from 'fflate';
import { shardOf } from '../../src/article-folder.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { type LayoutName, layoutNames } from '../../src/settings/layouts.ts';
import { pageContext } from '../../src/site/context.ts';
import { takeFaults } from '../../src/site/faults.ts';
import { zipFiles } from '../../src/site/files/zips.ts';
import { type ArticlePageData, articlePage } from '../../src/site/pages/article.ts';
import { planSite } from '../../src/site/plan.ts';
import { siteOf } from '../../src/site/site.ts';
import { articlePath } from '../../src/urls.ts';
import { memoryArchive, recordOf, summaryOf } from './memory-archive.ts';

const ids = ['3k0000000001', '3k0000000002', 'zz0000000003'];
const [first, second] = ids.map((id) =>
  recordOf({ id, title: id, seed: { ...recordOf({ title: id }).seed, path: `folder/${id}.HTML` } }),
);
assert.ok(first && second);
const third = recordOf({ id: 'zz0000000003', title: 'Third' });
const archive = memoryArchive([first, second, third]);
const withSeeds = { ...archive, seedBytes: (id: string) => Buffer.from(`seed of ${id}`) };

const pageOf = (publish: LayoutName): ArticlePageData => {
  const site = siteOf(archive, archiveConfigSchema.parse({ publish }));
  return articlePage(pageContext(site, 'en', articlePath(first.id)), summaryOf({ id: first.id }));
};

suite('the layouts', () => {
  test('say which files an article has', () => {
    const besideFirst = (publish: LayoutName) => {
      const { pages, files } = planSite(archive, archiveConfigSchema.parse({ publish }));
      const page = pages.find(({ path }) => path === articlePath(first.id));
      return [
        ...(page?.files?.() ?? []).map(({ path }) => path),
        ...files.map(({ path }) => path).filter((path) => path.endsWith('.zip')),
      ];
    };
    const folder = '/a/3k/0000000001/';
    assert.deepEqual(besideFirst('lean'), [`${folder}index.md`, '/raw/3k.zip', '/raw/zz.zip']);
    assert.deepEqual(besideFirst('small'), ['/raw/3k.zip', '/raw/zz.zip']);
    assert.deepEqual(besideFirst('full'), [
      `${folder}index.json`,
      `${folder}index.md`,
      '/raw/3k/3k0000000001.txt',
    ]);
  });

  test('lead from the page to each form, in a zip or beside', () => {
    const forms = (publish: LayoutName) =>
      pageOf(publish).files.map(({ href, entry, sha256 }) => [href, entry, sha256]);
    const zip = '../../../raw/3k.zip';
    const { sha256 } = first.seed;
    assert.deepEqual(forms('lean'), [
      [zip, '3k0000000001.html', sha256],
      ['index.md', null, null],
    ]);
    assert.deepEqual(forms('small'), [
      [zip, '3k0000000001.html', sha256],
      [zip, '3k0000000001/index.md', null],
    ]);
    assert.deepEqual(forms('full'), [
      ['../../../raw/3k/3k0000000001.txt', null, sha256],
      ['index.md', null, null],
      ['index.json', null, null],
    ]);
  });

  test('name only files that are there to machines', () => {
    const named = (publish: LayoutName) =>
      pageOf(publish)
        .shell.head.map(({ attributes }) => attributes.href)
        .filter((href) => href?.startsWith('index.'));
    assert.deepEqual(named('lean'), ['index.md']);
    assert.deepEqual(named('small'), []);
    assert.deepEqual(named('full'), ['index.md', 'index.json']);
  });
});

suite('a zip', () => {
  const entriesOf = (content: unknown) =>
    Object.entries(unzipSync(content as Uint8Array)).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString(),
    ]);

  test('holds the seeds of its shard under their ids, as they were found', () => {
    const [zip] = zipFiles(withSeeds, 'lean');
    assert.equal(zip?.path, `/raw/${shardOf(first.id)}.zip`);
    assert.deepEqual(entriesOf(zip?.content()), [
      ['3k0000000001.html', 'seed of 3k0000000001'],
      ['3k0000000002.html', 'seed of 3k0000000002'],
    ]);
  });

  test('holds the Markdown too where that has no file', () => {
    const [zip] = zipFiles(withSeeds, 'small');
    const names = entriesOf(zip?.content()).map(([name]) => name);
    assert.deepEqual(names, [
      '3k0000000001.html',
      '3k0000000001/index.md',
      '3k0000000002.html',
      '3k0000000002/index.md',
    ]);
  });

  test('has the same bytes in every time zone', () => {
    const [here] = zipFiles(withSeeds, 'lean').map(({ content }) => Buffer.from(content() as Uint8Array));
    process.env.TZ = 'Pacific/Kiritimati';
    const [there] = zipFiles(withSeeds, 'lean').map(({ content }) => Buffer.from(content() as Uint8Array));
    delete process.env.TZ;
    assert.deepEqual(there, here);
  });

  test('goes without a seed that cannot be had, and tells it', () => {
    const seedBytes = (id: string) => {
      if (id === first.id) throw new Error('it changed');
      return Buffer.from('seed');
    };
    const [zip] = zipFiles({ ...archive, seedBytes }, 'lean');
    assert.deepEqual(entriesOf(zip?.content()), [['3k0000000002.html', 'seed']]);
    assert.deepEqual(
      takeFaults().map(({ path }) => path),
      [first.seed.path],
    );
  });

  test('changes with an article of its own shard alone', () => {
    const other = memoryArchive([{ ...first, title: 'Another' }, second, third]);
    const depends = (from: typeof archive) => zipFiles(from, 'lean').map((file) => file.depends.join());
    const [before, after] = [depends(archive), depends(other)];
    assert.notEqual(after[0], before[0]);
    assert.equal(after[1], before[1]);
  });
});

test('every layout has words on the data page', () => {
  for (const publish of layoutNames) {
    const { pages } = planSite(archive, archiveConfigSchema.parse({ publish }), { names: () => [] });
    const data = pages.find(({ path }) => path === '/en/data/')?.data() as { each: string };
    assert.match(data.each, publish === 'full' ? /index\.json/u : /in a zip/u);
  }
});
