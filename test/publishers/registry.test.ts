import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { publishers } from '../../src/publishers/index.ts';
import { publisherAt, publisherByHost } from '../../src/publishers/registry/find.ts';
import type { Habits } from '../../src/publishers/registry/habits.ts';
import { fixtures, ingestFixture } from '../formats/fixtures.ts';

const folder = join(import.meta.dirname, '../../src/publishers');

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

function assertUnique(values: readonly string[], thing: string): void {
  const twice = values.filter((value, at) => values.indexOf(value) !== at);
  assert.deepEqual(twice, [], `${thing} that stand twice`);
}

test('each publisher has a file named by its id, and each file is in the list, by the alphabet', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  assert.deepEqual(
    publishers.map(({ id }) => id),
    files.map((name) => basename(name, '.ts')).sort(),
  );
});

test('no host and no name stands for two publishers, and none stands twice in one', () => {
  assertUnique(
    publishers.flatMap(({ hosts }) => hosts.map((host) => host.replace(/^\./u, ''))),
    'hosts',
  );
  assertUnique(
    publishers.flatMap(({ names, otherNames = [] }) => [
      ...new Set(Object.values(names).map(folded)),
      ...otherNames.map(folded),
    ]),
    'names',
  );
});

for (const { id, hosts, names, otherNames = [], country, language, timeZone } of publishers) {
  test(`${id}: facts that there can be`, () => {
    assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
    assert.ok(hosts.length > 0);
    for (const host of hosts) assert.equal(new URL(`https://a${host}/`).hostname, `a${host}`, host);
    assert.ok('default' in names);
    assert.equal('zh-Hans' in names, 'zh-Hant' in names);
    for (const name of [...Object.values(names), ...otherNames]) assert.match(name, /^\S(?:.*\S)?$/u);
    for (const tag of Object.keys(names).filter((key) => key !== 'default'))
      assert.equal(new Intl.Locale(tag).baseName, tag);
    if (language) assert.equal(new Intl.Locale(language).baseName, language);
    if (country) assert.notEqual(new Intl.DisplayNames('en', { type: 'region' }).of(country), country);
    if (timeZone)
      assert.ok(timeZone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(timeZone), timeZone);
  });
}

const empty: Root = { type: 'root', children: [] };

const selectorsOf = (habits: Habits): string[] =>
  [
    habits.content,
    habits.captions,
    habits.pictureCredits,
    habits.sources?.select,
    ...(habits.dates ?? []).map(({ select }) => select),
    ...(habits.credits ?? []).map(({ select }) => select),
    ...(habits.cuts ?? []).flatMap(({ select, before }) => [select, before]),
  ].filter((selector) => selector !== undefined);

for (const { id, habits } of publishers) {
  if (!habits) continue;

  test(`${id}: selectors can be read, and say nothing that the selector library passes over`, () => {
    for (const selector of selectorsOf(habits)) {
      assert.doesNotThrow(() => selectAll(selector, empty), selector);
      assert.doesNotMatch(selector, /:has\(\s*[+~]/u, 'siblings inside :has() select nothing');
    }
  });

  test(`${id}: patterns for names are global and have the groups that are read`, () => {
    for (const { pattern, role } of habits.credits ?? []) {
      assert.ok(pattern.global, String(pattern));
      assert.match(pattern.source, /\(\?<names>/u);
      assert.ok(role !== undefined || pattern.source.includes('(?<label>'), `${pattern} tells no role`);
    }
  });
}

test('each publisher with habits has a fixture', async () => {
  const results = await Promise.all(fixtures.map(ingestFixture));
  const addresses = results.flatMap(({ records }) => records.map(({ originalUrl }) => originalUrl));
  const tried = new Set(addresses.map((address) => publisherAt(address)?.id));
  for (const { id, habits } of publishers) assert.ok(!habits || tried.has(id), `no fixture for ${id}`);
});

test('habits and facts are found by the same host, and by none that only ends alike', () => {
  for (const publisher of publishers) {
    const { hosts } = publisher;
    for (const host of hosts.map((name) => name.replace(/^\./u, 'www.'))) {
      assert.equal(publisherAt(`https://${host}/a`), publisher, host);
    }
  }
  assert.equal(publisherByHost('www.minghui.ca')?.id, publisherByHost('minghui.org')?.id);
  assert.notEqual(publisherAt('https://bbc.com/'), null);
  assert.equal(publisherAt('https://notbbc.com/'), null);
  assert.equal(publisherAt('no address'), null);
});
