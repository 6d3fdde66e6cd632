import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../../src/site/page.ts';
import type { CollectionPageData } from '../../src/site/pages/collection.ts';
import type { CollectionsPageData } from '../../src/site/pages/collections.ts';
import { planSite } from '../../src/site/plan.ts';
import { fixtureConfig } from './fixture-site.ts';
import { dated, memoryArchive, recordOf } from './memory-archive.ts';

const records = Array.from({ length: 600 }, (_, at) =>
  recordOf({ title: `Report ${at}`, published: dated(`20${20 + (at % 3)}-0${1 + (at % 9)}-11`) }),
);
const ids = records.map(({ id }) => id);
const archive = memoryArchive(records, [], [], {
  collections: [
    { slug: 'found', titles: { default: 'Found' }, words: {}, named: ids.slice(0, 2), found: ids.slice(2) },
    { slug: 'named', titles: { default: 'Named' }, words: {}, named: ids.toReversed(), found: [] },
    { slug: 'gone', titles: { default: 'Gone' }, words: {}, named: ['000000000000'], found: [] },
  ],
});
const { pages } = planSite(archive, fixtureConfig({ interface: ['en'] }), { names: () => [] });
const paths = pages.map(({ path }) => path);
/** The data of a page of the plan. */
function dataAt(path: string): unknown {
  const page: Page | undefined = pages.find((one) => one.path === path);
  assert.ok(page, path);
  return page.data();
}

test('a collection of very many articles leads into its years, whether they are found or named', () => {
  const found = dataAt('/en/collections/found/') as CollectionPageData;
  assert.equal(found.named.length, 2);
  assert.equal(found.groups.length, 0);
  assert.equal(found.rows.length, 3);
  assert.equal(found.summary, '600 articles');
  const named = dataAt('/en/collections/named/') as CollectionPageData;
  assert.deepEqual([named.named.length, named.rows.length], [0, 3]);
  for (const slug of ['found', 'named']) assert.ok(paths.includes(`/en/collections/${slug}/2021/`), slug);
});

test('a collection none of whose articles is there has no page, and no place in the index', () => {
  assert.ok(!paths.includes('/en/collections/gone/'));
  const { collections } = dataAt('/en/collections/') as CollectionsPageData;
  assert.equal(collections.length, 2);
});
