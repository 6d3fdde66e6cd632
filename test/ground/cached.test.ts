import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { CachedPromises, cached, Latest } from '../../src/cached.ts';

suite('caches', () => {
  test('make a value once for each key, also where it is null', () => {
    const asked: string[] = [];
    const make = cached((key: string) => {
      asked.push(key);
      return null;
    });
    assert.deepEqual([make('a'), make('a'), make('b')], [null, null, null]);
    assert.deepEqual(asked, ['a', 'b']);
  });

  test('hold only so many where they are told so', () => {
    const latest = new Latest<string, number>(2);
    for (const [at, key] of ['a', 'b', 'c'].entries()) latest.set(key, at);
    assert.deepEqual([...latest.keys()], ['b', 'c']);
  });

  test('of promises ask once, and once more where that failed', async () => {
    const promises = new CachedPromises<string, number>();
    await assert.rejects(
      promises.get('a', () => Promise.reject(new Error('not there'))),
      /not there/u,
    );
    assert.equal(await promises.get('a', async () => 1), 1);
    assert.equal(await promises.get('a', async () => 2), 1);
  });
});
