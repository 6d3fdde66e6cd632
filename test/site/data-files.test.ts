import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { allArticlesFiles } from '../../src/site/files/all-articles.ts';
import { csvField, csvFiles } from '../../src/site/files/csv.ts';
import { openSearchFiles } from '../../src/site/files/opensearch.ts';
import { schemaFile } from '../../src/site/files/schema.ts';
import type { PlannedFile } from '../../src/site/page.ts';
import { fixtureRecords } from './fixture-records.ts';
import { memoryArchive } from './memory-archive.ts';

const archive = memoryArchive(fixtureRecords);

async function textOf(file: PlannedFile): Promise<string> {
  const content = await file.content();
  const parts = typeof content === 'string' || content instanceof Uint8Array ? [content] : [...content];
  return parts.map((part) => (typeof part === 'string' ? part : new TextDecoder().decode(part))).join('');
}

suite('data files', () => {
  test('a CSV field is quoted where it has to be, and is never a formula', () => {
    assert.equal(csvField('plain'), 'plain');
    assert.equal(csvField('a "b", c'), '"a ""b"", c"');
    assert.equal(csvField('two\nlines'), '"two\nlines"');
    for (const sign of ['=', '+', '-', '@']) assert.equal(csvField(`${sign}1`), `'${sign}1`);
  });

  test('the CSV has a row an article under one row of names', async () => {
    const [file] = csvFiles(archive);
    assert.ok(file);
    const rows = (await textOf(file)).trimEnd().split('\r\n');
    assert.equal(rows.length, fixtureRecords.length + 1);
    assert.match(rows[0] ?? '', /^id,url,title,language,published,/u);
    assert.ok(rows.some((row) => row.includes('一家报纸关门,zh-Hans,2021-01-12,,gnews,GNews,gnews.example')));
  });

  test('the records are one file, or past the limit one a year; so is their CSV', () => {
    const names = (files: readonly PlannedFile[]) => files.map(({ path }) => path);
    const years = ['2019', '2020', '2021', 'undated'];
    for (const [filesOf, name, ending] of [
      [allArticlesFiles, 'articles', 'jsonl'],
      [csvFiles, 'articles', 'csv'],
    ] as const) {
      assert.deepEqual(names(filesOf(archive)), [`/data/${name}.${ending}`]);
      assert.deepEqual(
        names(filesOf(archive, 3)),
        years.map((year) => `/data/${name}-${year}.${ending}`),
      );
    }
  });

  test('the schema says what each field means', async () => {
    const schema = JSON.parse(await textOf(schemaFile()));
    assert.equal(schema.additionalProperties, false);
    assert.match(schema.properties.published.description, /none is ever invented/u);
    assert.deepEqual([...schema.required].sort(), Object.keys(schema.properties).sort());
  });

  test('browsers are told of the search in each language, with its full address', async () => {
    const config = archiveConfigSchema.parse({
      title: 'A & B of a long name',
      baseUrl: 'https://archive.example',
    });
    const [english] = openSearchFiles(config);
    assert.ok(english);
    const xml = await textOf(english);
    assert.match(xml, /<ShortName>A &#38; B of a long<\/ShortName>/u);
    assert.match(xml, /template="https:\/\/archive\.example\/en\/search\/\?q&#61;\{searchTerms\}"/u);
    assert.deepEqual(openSearchFiles(archiveConfigSchema.parse({})), []);
  });
});
