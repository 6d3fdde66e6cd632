import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, type TestContext, test } from 'node:test';
import type { Candidate, SeedOutcome } from '../../src/archive/candidate.ts';
import { candidateOf } from '../../src/archive/candidate.ts';
import { readArchive } from '../../src/archive/read.ts';
import { Store } from '../../src/archive/store/store.ts';
import { sha256 } from '../../src/disk/hash.ts';
import { KronikaError } from '../../src/errors.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { articleId } from '../../src/urls.ts';
import { dated, recordOf } from '../site/memory-archive.ts';

const recordFrom = (identity: string, path: string, text: string, edtf: string | null): ArticleRecord =>
  recordOf({
    id: articleId(identity),
    title: text.slice(0, 12),
    titleOrigin: 'derived',
    published: edtf === null ? null : { ...dated(edtf), origin: 'dateline' },
    text,
    seed: { path, sha256: 'a'.repeat(64), bytes: text.length, format: 'plain-text', encoding: 'utf-8' },
  });

const outcome = (path: string, candidates: Candidate[], more: Partial<SeedOutcome> = {}): SeedOutcome => ({
  path,
  stamp: '1',
  againOn: null,
  digest: path,
  candidates,
  tombstones: [],
  problems: [],
  ...more,
});

function openStore(context: TestContext): { store: Store; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'kronika-store-'));
  const store = new Store(folder);
  context.after(() => {
    if (store.database.isOpen) store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { store, folder };
}

function put(store: Store, outcomes: readonly SeedOutcome[]): void {
  store.transaction(() => {
    for (const one of outcomes) store.seeds.put(one);
    store.seeds.settle();
  });
}

const candidate = (path: string, text: string, edtf: string | null = '2021-01-01', identity = 'bridge') =>
  outcome(path, [candidateOf(recordFrom(identity, path, text, edtf))]);

describe('seeds of one article', () => {
  const seeds = [
    candidate('short.txt', 'The bridge is open.'),
    candidate('long.txt', 'The bridge was opened.'),
    candidate('long-undated.txt', 'The bridge was opened by all who had waited for it.', null),
  ];

  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 0, 2],
  ]) {
    test(`become one record, the dated and longest, in the order ${order.join(' ')}`, (context) => {
      const { store, folder } = openStore(context);
      put(
        store,
        order.flatMap((i) => seeds[i] ?? []),
      );
      const archive = readArchive(store.database, folder);
      const [summary, ...more] = archive.summaries();
      assert.equal(more.length, 0);
      assert.equal(summary?.seedPath, 'long.txt');
      const record = archive.record(summary.id);
      assert.deepEqual(record.duplicates, ['long-undated.txt', 'short.txt']);
      assert.equal(archive.lead(summary.id), 'The bridge was opened.');
      assert.deepEqual(JSON.parse(Buffer.from(archive.recordJson(summary.id)).toString()), record);
    });
  }

  test('give way to the next when the best is taken away', (context) => {
    const { store, folder } = openStore(context);
    put(store, seeds);
    const before = readArchive(store.database, folder).summaries()[0]?.hash;
    store.transaction(() => {
      store.seeds.remove('long.txt');
      store.seeds.settle();
    });
    const [summary] = readArchive(store.database, folder).summaries();
    assert.equal(summary?.seedPath, 'short.txt');
    assert.notEqual(summary?.hash, before);
  });

  test('are all withheld when one of them is', (context) => {
    const { store, folder } = openStore(context);
    const id = articleId('bridge');
    const tombstone = { id, path: 'short.txt', sha256: 'b'.repeat(64), reason: 'asked for' };
    put(store, [...seeds.slice(1), outcome('short.txt', [], { tombstones: [tombstone] })]);
    const archive = readArchive(store.database, folder);
    assert.deepEqual(archive.summaries(), []);
    assert.deepEqual(
      archive.tombstones().map(({ path, reason }) => [path, reason]),
      [
        ['long-undated.txt', 'asked for'],
        ['long.txt', 'asked for'],
        ['short.txt', 'asked for'],
      ],
    );
  });
});

describe('an archive', () => {
  test('lists undated articles first, then the oldest', (context) => {
    const { store, folder } = openStore(context);
    put(store, [
      candidate('c.txt', 'c', '2021-01-02', 'c'),
      candidate('b.txt', 'b', '2021-01', 'b'),
      candidate('a.txt', 'a', null, 'a'),
      candidate('d.txt', 'd', '2020', 'd'),
    ]);
    const paths = readArchive(store.database, folder)
      .summaries()
      .map(({ seedPath }) => seedPath);
    assert.deepEqual(paths, ['a.txt', 'd.txt', 'b.txt', 'c.txt']);
  });

  test('gives the same key for the same content, and another for other content', (context) => {
    const { store } = openStore(context);
    put(store, [candidate('a.txt', 'one')]);
    const key = store.contentKey();
    put(store, [candidate('a.txt', 'two')]);
    assert.notEqual(store.contentKey(), key);
    put(store, [candidate('a.txt', 'one')]);
    assert.equal(store.contentKey(), key);
  });

  test('publishes a seed only as it was read', (context) => {
    const { store, folder } = openStore(context);
    put(store, [candidate('a.txt', 'one')]);
    writeFileSync(join(folder, 'a.txt'), 'written over since');
    const archive = readArchive(store.database, folder);
    assert.throws(() => archive.seedBytes(articleId('bridge')), { code: 'seed-changed' });
  });

  test('publishes of a file that holds several articles only the bytes of the one', (context) => {
    const { store, folder } = openStore(context);
    const record = recordFrom('bridge', 'feed.xml', 'the one', null);
    const own = { ...record, seed: { ...record.seed, sha256: sha256('the one') } };
    put(store, [outcome('feed.xml', [candidateOf(own, { offset: 7 })])]);
    writeFileSync(join(folder, 'feed.xml'), 'before the one after');
    const archive = readArchive(store.database, folder);
    assert.equal(Buffer.from(archive.seedBytes(record.id)).toString(), 'the one');
  });

  test('publishes the text that stands for bytes which have no place of their own', (context) => {
    const { store, folder } = openStore(context);
    const record = recordFrom('bridge', 'feed.xml', 'the one', null);
    put(store, [outcome('feed.xml', [candidateOf(record, { text: 'as it was read' })])]);
    const archive = readArchive(store.database, folder);
    assert.equal(Buffer.from(archive.seedBytes(record.id)).toString(), 'as it was read');
  });

  test('does not know an article that it does not have', (context) => {
    const { store, folder } = openStore(context);
    const archive = readArchive(store.database, folder);
    for (const ask of [archive.record, archive.recordJson, archive.seedBytes]) {
      assert.throws(() => ask('000000000000'), { code: 'no-such-article' });
    }
  });
});

describe('a cache file', () => {
  test('of another version is made anew', (context) => {
    const { store, folder } = openStore(context);
    put(store, [candidate('a.txt', 'one')]);
    store.database.exec('PRAGMA user_version = 999');
    store.close();
    const again = new Store(folder);
    assert.equal(again.counts().articles, 0);
    again.close();
  });

  test('that is no database, or half of one, is made anew', (context) => {
    const { store, folder } = openStore(context);
    store.close();
    const file = join(folder, 'archive.sqlite');
    for (const spoil of [
      () => writeFileSync(file, 'no database at all, but long enough to look like one'),
      () => truncateSync(file, 100),
    ]) {
      spoil();
      const again = new Store(folder);
      assert.equal(again.counts().articles, 0);
      again.close();
    }
  });

  test('that another program holds is an error that says so', (context) => {
    const { store, folder } = openStore(context);
    store.close();
    const other = new DatabaseSync(join(folder, 'archive.sqlite'));
    context.after(() => other.close());
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE held (a)');
    assert.throws(
      () => new Store(folder),
      (error) => error instanceof KronikaError && error.code === 'cache-locked' && error.advice !== '',
    );
  });
});
