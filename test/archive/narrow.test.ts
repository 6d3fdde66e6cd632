import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { candidateOf } from '../../src/archive/candidate.ts';
import { fileName, rows } from '../../src/archive/database.ts';
import { readArchive } from '../../src/archive/read.ts';
import { narrow } from '../../src/archive/store/narrow.ts';
import { Store } from '../../src/archive/store/store.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { recordOf } from '../site/memory-archive.ts';

/** Tables of which a part has rows. */
const brought = [
  ...['articles', 'candidates', 'citings', 'collections', 'log_articles', 'pictures'],
  ...['stories', 'story_links', 'story_told'],
];
/** Tables that stay empty: they tell of other seeds, or of what was made of the whole. */
const leftBehind = [
  ...[
    'collection_finds',
    'facts',
    'log_due',
    'log_languages',
    'log_members',
    'log_stories',
    'members',
    'output_depends',
    'output_folders',
  ],
  ...['outputs', 'seeds', 'story_features', 'tombstones'],
];

function emptyStore(context: TestContext): { readonly store: Store; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'kronika-narrow-'));
  const store = new Store(folder);
  context.after(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { store, file: join(folder, fileName) };
}

const put = (store: Store, record: ArticleRecord): void =>
  store.seeds.put({
    path: record.seed.path,
    stamp: '',
    digest: record.seed.sha256,
    againOn: null,
    candidates: [candidateOf(record)],
    tombstones: [],
    problems: [{ path: record.seed.path, code: 'odd', message: 'It is odd.', advice: 'Look.' }],
  });

describe('a part of a store', () => {
  test('is asked of every table of the schema', (context) => {
    const { store } = emptyStore(context);
    const all = store.sql("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    const names = rows<{ name: string }>(all).map(({ name }) => name);
    assert.deepEqual(names, [...brought, ...leftBehind].sort(), 'say in narrow.ts what of it a part has');
  });

  test('has its articles, and of others neither texts, links, problems nor departures', (context) => {
    const [whole, part] = [emptyStore(context), emptyStore(context)];
    const [one, two, other] = ['One', 'Two', 'Other'].map((title) =>
      recordOf({
        title,
        originalUrl: `https://paper.example/${title}`,
        images: [{ url: null, file: `${title}.webp`, caption: '', alt: '', credit: '' }],
      }),
    );
    assert.ok(one && two && other);
    for (const record of [one, two, other]) {
      put(whole.store, record);
      const file = `${record.title}.webp`;
      whole.store.pictures.put({ file, width: 1, height: 1, bytes: Uint8Array.of(1) });
    }
    whole.store.seeds.settle();
    const cite = whole.store.sql('INSERT INTO citings VALUES (?, ?)');
    cite.run(one.id, two.id);
    cite.run(other.id, two.id);
    const log = whole.store.sql('INSERT INTO log_articles VALUES (?, ?, ?, NULL, ?, ?, NULL)');
    log.run(one.id, '2021-01-01', 'One', null, null);
    log.run('00000000000g', '2021-01-01', 'Gone', '2021-02-01', 'removed');
    const collection = { slug: 'all', titles: { default: 'All' }, words: {}, found: [other.id] };
    whole.store.collections.put([
      { ...collection, named: [two.id, other.id] },
      { ...collection, slug: 'others', named: [] },
    ]);
    whole.store.collections.putFinds(new Map([['fog', new Map([[one.seed.sha256, true]])]]));
    narrow(part.store, whole.file, new Set([one.id, two.id]));
    const archive = readArchive(part.store.database, '');
    assert.deepEqual(
      archive
        .summaries()
        .map(({ title, added }) => [title, added])
        .sort(),
      [
        ['One', '2021-01-01'],
        ['Two', null],
      ],
    );
    assert.deepEqual(
      archive.heldLinks().map(({ from, to }) => [from, to]),
      [[two.id, one.id]],
    );
    assert.deepEqual(
      rows<{ file: string }>(part.store.sql('SELECT file FROM pictures ORDER BY file')).map(
        ({ file }) => file,
      ),
      ['One.webp', 'Two.webp'],
    );
    assert.deepEqual(archive.collections(), [{ ...collection, named: [two.id], found: [] }]);
    assert.deepEqual(archive.problems(), []);
    assert.deepEqual(archive.departures(), []);
    for (const table of leftBehind.filter((name) => name !== 'facts'))
      assert.deepEqual(rows(part.store.sql(`SELECT * FROM ${table}`)), [], table);
  });
});
