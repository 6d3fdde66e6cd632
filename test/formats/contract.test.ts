import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { KronikaError } from '../../src/errors.ts';
import type { Draft, Seed } from '../../src/ingest/draft.ts';
import { loadDetector } from '../../src/ingest/fields/language/detector.ts';
import { claimants, fallback, formats, general } from '../../src/ingest/formats/index.ts';
import { isProblem, readSeed } from '../../src/ingest/read/seed.ts';
import { fixtures } from './fixtures.ts';

const all = [...formats, ...general, fallback];
const source = join(import.meta.dirname, '../../src/ingest/formats');

test('formats are named like their folders and say what they read', () => {
  for (const { name, description } of all) {
    assert.ok(existsSync(join(source, name, 'index.ts')), `${name} stands in formats/${name}/`);
    assert.match(description, /\S.{10,}\.$/u, `${name} describes itself in a sentence`);
  }
  assert.equal(new Set(all.map(({ name }) => name)).size, all.length, 'names are unique');
});

test('the table in the README has a line for each format, in its own words, and for nothing else', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const told = [...readme.matchAll(/^\| `([a-z-]+)` +\| (\S.*\S) +\|$/gmu)].map(([, name, words]) => [
    name,
    words,
  ]);
  const stated = all.map(({ name, description }) => [name, description]);
  assert.deepEqual(told.sort(), stated.sort());
});

test('every format has a fixture', () => {
  for (const { name } of all)
    assert.ok(
      fixtures.some(({ format }) => format === name),
      `npm run new:format -- ${name} EXAMPLE makes a fixture for ${name}`,
    );
});

test('claims are disjoint: no format claims what another has as its example', () => {
  for (const { format, name, file } of fixtures) {
    const seed = readSeed(file);
    if (isProblem(seed)) continue;
    const claiming = claimants(seed).map((candidate) => candidate.name);
    assert.deepEqual(claiming, [format], `${format}/${name}`);
  }
});

/** None where the format says that the file gives none. */
function draftsIn(seed: Seed): readonly Draft[] {
  try {
    return claimants(seed)[0].parse(seed).drafts;
  } catch (error) {
    assert.ok(error instanceof KronikaError, String(error));
    return [];
  }
}

test('a file of several articles says of each where it stands or how it was read, and what an archivist calls it', async () => {
  await loadDetector();
  let several = 0;
  for (const { format, name, file } of fixtures) {
    const seed = readSeed(file);
    if (isProblem(seed)) continue;
    const drafts = draftsIn(seed);
    if (drafts.length < 2) continue;
    several += 1;
    for (const { span, asRead, item, originalUrl, identity } of drafts) {
      assert.ok(span ?? asRead, `${format}/${name}: a draft has neither span nor asRead`);
      assert.ok(item, `${format}/${name}: a draft has no item`);
      assert.ok(originalUrl ?? identity, `${format}/${name}: a draft has neither originalUrl nor identity`);
    }
  }
  assert.ok(several > 0);
});

test('claims only look: the same answer twice, and none throws for an odd text', () => {
  const odd: Seed[] = ['', '\n', '---\n', '---\n---\n', '<', '{', '[', '###'].map((text) => ({
    path: 'odd.txt',
    bytes: text.length,
    sha256: '0'.repeat(64),
    text,
    encoding: 'utf-8',
    warnings: [],
  }));
  for (const seed of odd) for (const { claims } of all) assert.equal(claims(seed), claims(seed));
});
