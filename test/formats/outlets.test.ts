import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { outletOf, outlets } from '../../src/ingest/formats/outlets/index.ts';
import type { Outlet } from '../../src/ingest/formats/outlets/outlet.ts';
import { fixtures, ingestFixture } from './fixtures.ts';

const empty: Root = { type: 'root', children: [] };

const selectorsOf = (outlet: Outlet): string[] =>
  [
    outlet.content,
    outlet.captions,
    outlet.pictureCredits,
    outlet.sources?.select,
    ...(outlet.dates ?? []).map(({ select }) => select),
    ...(outlet.credits ?? []).map(({ select }) => select),
    ...(outlet.cuts ?? []).flatMap(({ select, before }) => [select, before]),
  ].filter((selector) => selector !== undefined);

test('no host belongs to two outlets', () => {
  const hosts = outlets.flatMap((outlet) => outlet.hosts);
  assert.equal(new Set(hosts).size, hosts.length);
});

test('an outlet answers for its subdomains and for no host that only ends alike', () => {
  assert.equal(outletOf('https://www.bbc.com/zhongwen/'), outletOf('https://bbc.com/'));
  assert.notEqual(outletOf('https://bbc.com/'), undefined);
  assert.equal(outletOf('https://notbbc.com/'), undefined);
  assert.equal(outletOf('no address'), undefined);
});

for (const outlet of outlets) {
  const [host = ''] = outlet.hosts;

  test(`${host}: selectors can be read, and say nothing that the selector library passes over`, () => {
    for (const selector of selectorsOf(outlet)) {
      assert.doesNotThrow(() => selectAll(selector, empty), selector);
      assert.doesNotMatch(selector, /:has\(\s*[+~]/u, 'siblings inside :has() select nothing');
    }
  });

  test(`${host}: patterns for names are global and have the groups that are read`, () => {
    for (const { pattern, role } of outlet.credits ?? []) {
      assert.ok(pattern.global, String(pattern));
      assert.match(pattern.source, /\(\?<names>/u);
      assert.ok(role !== undefined || pattern.source.includes('(?<label>'), `${pattern} tells no role`);
    }
  });
}

test('every outlet has a fixture', async () => {
  const results = await Promise.all(fixtures.map(ingestFixture));
  const addresses = results.flatMap(({ records }) => records.map(({ originalUrl }) => originalUrl ?? ''));
  const tried = new Set(addresses.map(outletOf));
  for (const outlet of outlets) assert.ok(tried.has(outlet), `no fixture for ${outlet.hosts[0]}`);
});
