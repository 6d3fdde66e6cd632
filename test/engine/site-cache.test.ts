import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { test } from 'node:test';
import { StoredSiteCache } from '../../src/engine/publish/site-cache.ts';
import { measured } from '../../src/site/files/measured.ts';
import { Workspace } from './workspace.ts';

test('a file that was measured by the same code is not read again', (context) => {
  const { cache } = new Workspace(context);
  mkdirSync(cache);
  let readings = 0;
  const fileOf = (depends: string, code: string) => {
    const site = new StoredSiteCache(cache, code);
    const content = () => {
      readings += 1;
      return depends;
    };
    const { measure } = measured({ path: '/data/articles-2021.jsonl', depends: [depends], content }, site);
    const found = measure();
    site.save();
    return found;
  };
  const first = fileOf('one', 'code');
  assert.deepEqual(fileOf('one', 'code'), first);
  assert.equal(readings, 1);
  assert.notDeepEqual(fileOf('three', 'code'), first);
  assert.equal(fileOf('one', 'code').bytes, 3);
  assert.equal(readings, 3);
  fileOf('one', 'other code');
  assert.equal(readings, 4);
});

test('what threads add beside each other is cached by the one that saves', (context) => {
  const { cache } = new Workspace(context);
  mkdirSync(cache);
  const measure = { bytes: 1, sha256: 'of it' };
  const threads = ['one', 'two'].map((name) => ({ name, site: new StoredSiteCache(cache, 'code') }));
  for (const { name, site } of threads) {
    site.put(name, 'key', measure);
    site.shapes.set(name, ['by ', 'Author', '.']);
  }
  const saving = new StoredSiteCache(cache, 'code');
  for (const { site } of threads) saving.take(structuredClone(site.added()));
  assert.deepEqual(saving.get('one', 'key'), measure);
  saving.save();
  const later = new StoredSiteCache(cache, 'code');
  for (const { name } of threads) {
    assert.deepEqual(later.get(name, 'key'), measure);
    assert.deepEqual(later.shapes.get(name), ['by ', 'Author', '.']);
  }
  assert.equal(new StoredSiteCache(cache, 'other code').shapes.size, 0);
});

test('what was added before is forgotten, and what was read is not', (context) => {
  const { cache } = new Workspace(context);
  mkdirSync(cache);
  const measure = { bytes: 1, sha256: 'of it' };
  const earlier = new StoredSiteCache(cache, 'code');
  earlier.put('read', 'key', measure);
  earlier.shapes.set('read', ['by ']);
  earlier.save();
  const site = new StoredSiteCache(cache, 'code');
  site.put('added', 'key', measure);
  site.shapes.set('added', ['by ']);
  site.forgetAdded();
  assert.deepEqual(site.added(), { measures: {}, shapes: {} });
  assert.deepEqual(site.get('read', 'key'), measure);
  assert.deepEqual([...site.shapes.keys()], ['read']);
});
