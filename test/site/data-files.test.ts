import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { sha256 } from '../../src/disk/hash.ts';
import { monthOf } from '../../src/edtf.ts';
import { csvField } from '../../src/exchange/csv.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { allArticlesFiles } from '../../src/site/files/all-articles.ts';
import { csvFiles } from '../../src/site/files/csv.ts';
import { openSearchFiles } from '../../src/site/files/opensearch.ts';
import { relationLineSchema, schemaFiles, storyLineSchema } from '../../src/site/files/schema.ts';
import type { PlannedFile } from '../../src/site/page.ts';
import { planSite } from '../../src/site/plan.ts';
import { fixtureLog, fixtureRecords } from './fixture-records.ts';
import { dated, memoryArchive, recordOf } from './memory-archive.ts';

const archive = memoryArchive(fixtureRecords);
const monthsOfFixtures = [
  ...new Set(fixtureRecords.map(({ published }) => (published ? monthOf(published.edtf) : 'undated'))),
].sort();

async function bytesOf(file: PlannedFile): Promise<Buffer> {
  const content = await file.content();
  const parts = typeof content === 'string' || content instanceof Uint8Array ? [content] : [...content];
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

const textOf = async (file: PlannedFile): Promise<string> => (await bytesOf(file)).toString();

suite('data files', () => {
  test('a CSV field is quoted where it has to be, and is never a formula', () => {
    assert.equal(csvField('plain'), 'plain');
    assert.equal(csvField('a "b", c'), '"a ""b"", c"');
    assert.equal(csvField('two\nlines'), '"two\nlines"');
    for (const sign of ['=', '+', '-', '@']) assert.equal(csvField(`${sign}1`), `'${sign}1`);
  });

  test('the CSV has a row an article under one row of names', async () => {
    const tables = await Promise.all(csvFiles(archive).map(textOf));
    const rows = tables.flatMap((table) => {
      const [names, ...articles] = table.trimEnd().split('\r\n');
      assert.match(names ?? '', /^id,url,title,language,published,/u);
      return articles;
    });
    assert.equal(rows.length, fixtureRecords.length);
    assert.ok(rows.some((row) => row.includes('一家报纸关门,zh-Hans,2021-01-12,,gnews,GNews,gnews.example')));
  });

  test('the records are a file a month, their CSV one a year', () => {
    const names = (files: readonly PlannedFile[]) => files.map(({ path }) => path);
    assert.deepEqual(
      names(allArticlesFiles(archive)),
      monthsOfFixtures.map((month) => `/data/articles-${month}.jsonl`),
    );
    assert.deepEqual(
      names(csvFiles(archive)),
      ['2019', '2020', '2021', 'undated'].map((year) => `/data/articles-${year}.csv`),
    );
  });

  test('compressed records are the same', () => {
    const archive = memoryArchive([recordOf({ title: 'One' }), recordOf({ title: 'Two' })]);
    const [plain] = allArticlesFiles(archive);
    const [zipped] = allArticlesFiles(archive, 'gzip');
    assert.ok(plain && zipped);
    assert.equal(zipped.path, `${plain.path}.gz`);
    const lines = Buffer.concat([...(plain.content() as Iterable<Uint8Array>)]);
    assert.deepEqual(gunzipSync(zipped.content() as Uint8Array), lines);
    assert.equal(String(lines).split('\n').length, 3);
  });

  test('a month that is too much for one file goes on in others, and keeps the name of the first', async () => {
    const records = Array.from({ length: 5 }, (_, at) =>
      recordOf({ title: `Number ${at}`, published: dated(`2021-01-1${at}`) }),
    );
    const most = 2.5 * Buffer.byteLength(JSON.stringify(records[0]));
    const files = allArticlesFiles(memoryArchive(records), 'plain', most);
    assert.deepEqual(
      files.map(({ path }) => path),
      ['', '-2', '-3'].map((part) => `/data/articles-2021-01${part}.jsonl`),
    );
    const lines = (await Promise.all(files.map(textOf))).map((text) => text.trimEnd().split('\n'));
    assert.deepEqual(
      lines.flat().map((line) => JSON.parse(line)),
      records,
    );
    for (const text of lines) assert.ok(Buffer.byteLength(text.join('\n')) <= most);
  });

  test('an article that is added changes the records of its month alone', () => {
    const added = recordOf({ title: 'Added', published: dated('2021-01-13') });
    const depends = (records: readonly ArticleRecord[]) =>
      new Map(allArticlesFiles(memoryArchive(records)).map((file) => [file.path, file.depends.join()]));
    const before = depends(fixtureRecords);
    const changed = [...depends([...fixtureRecords, added])].filter(
      ([path, state]) => before.get(path) !== state,
    );
    assert.deepEqual(
      changed.map(([path]) => path),
      ['/data/articles-2021-01.jsonl'],
    );
  });

  test('an index has the size and the hash of each, whatever parts they come in', async () => {
    const { files } = planSite(archive, archiveConfigSchema.parse({}), { names: () => [] });
    const data = files.filter(({ path }) => path.startsWith('/data/'));
    const index = data.find(({ path }) => path === '/data/index.json');
    assert.ok(index);
    const listed: { name: string; bytes: number; sha256: string }[] = JSON.parse(await textOf(index)).files;
    const others = data.filter((file) => file !== index);
    assert.deepEqual(listed.map(({ name }) => `/data/${name}`).sort(), others.map(({ path }) => path).sort());
    for (const file of others) {
      const bytes = await bytesOf(file);
      const line = listed.find(({ name }) => file.path === `/data/${name}`);
      assert.deepEqual([line?.bytes, line?.sha256], [bytes.length, sha256(bytes)], file.path);
    }
  });

  test('the schema says what each field means', async () => {
    const [schema] = (await Promise.all(schemaFiles().map(textOf))).map((text) => JSON.parse(text));
    assert.equal(schema.additionalProperties, false);
    assert.match(schema.properties.published.description, /none is ever invented/u);
    const stated = Object.keys(schema.properties).filter((name) => name !== 'rights');
    assert.deepEqual([...schema.required].sort(), stated.sort(), 'all but what only an archivist states');
  });

  test('stories and relations are as their schemas say', async () => {
    const { files } = planSite(
      memoryArchive(fixtureRecords, [], [], fixtureLog),
      archiveConfigSchema.parse({}),
    );
    for (const [name, schema] of [
      ['stories', storyLineSchema],
      ['relations', relationLineSchema],
    ] as const) {
      const file = files.find(({ path }) => path === `/data/${name}.jsonl`);
      const lines = file ? (await textOf(file)).trim().split('\n') : [];
      assert.ok(lines.length > 0, name);
      for (const line of lines) schema.parse(JSON.parse(line));
    }
  });

  test('browsers are told of the search in each language, with its full address', async () => {
    const config = archiveConfigSchema.parse({
      title: 'A & B of a long name',
      baseUrl: 'https://archive.example',
    });
    const [english] = openSearchFiles(config, ['en', 'cs']);
    assert.ok(english);
    const xml = await textOf(english);
    assert.match(xml, /<ShortName>A &#38; B of a long<\/ShortName>/u);
    assert.match(xml, /template="https:\/\/archive\.example\/en\/search\/\?q&#61;\{searchTerms\}"/u);
    assert.deepEqual(openSearchFiles(archiveConfigSchema.parse({}), ['en']), []);
  });
});
