import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { KronikaError } from '../../src/errors.ts';
import { containers, generalContainers } from '../../src/ingest/containers/index.ts';
import { openFile } from '../../src/ingest/containers/open-file.ts';
import { packed } from '../../src/ingest/containers/packed.ts';
import { sourceOfBytes } from '../../src/ingest/read/source.ts';
import { allExamples } from './examples.ts';
import { opened } from './open.ts';

const all = [...containers, ...generalContainers, packed];
const source = join(import.meta.dirname, '../../src/ingest/containers');
const examples = await allExamples();
const inFolders = containers.filter(({ claims }) => !claims);

test('containers are named like their folders and say what they open', () => {
  for (const { name, description } of all) {
    const own = name === 'packed' ? `${name}.ts` : join(name, 'index.ts');
    assert.ok(existsSync(join(source, own)), `${name} stands in containers/`);
    assert.match(description, /\S.{10,}\.$/u, `${name} describes itself in a sentence`);
  }
  assert.equal(new Set(all.map(({ name }) => name)).size, all.length, 'names are unique');
});

test('the README has a line for each container, in its own words, and for nothing else', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const told = [...readme.matchAll(/^- \*\*([a-z-]+)\*\*: (\S.*\S)$/gmu)].map(([, name, words]) => [
    name,
    words,
  ]);
  const stated = all.map(({ name, description }) => [name, description]);
  assert.deepEqual(told.sort(), stated.sort());
});

test('every container has an example, and no other claims it', async () => {
  for (const { name } of all)
    assert.ok(
      inFolders.some((one) => one.name === name) || examples.get(name),
      `test/containers/${name}/example.ts`,
    );
  for (const [name, files] of examples)
    for (const { path, bytes } of files) {
      const file = await openFile(path, sourceOfBytes(bytes));
      const claiming = containers.filter(({ claims }) => claims?.(file));
      const found = claiming.length > 0 ? claiming : generalContainers.filter(({ claims }) => claims?.(file));
      const names = found.length > 0 ? found.map((one) => one.name) : [packed.name];
      assert.deepEqual(names, [name], path);
    }
});

test('every example opens whole, and its entries are named', async () => {
  for (const files of examples.values())
    for (const example of files) {
      const { found, broken } = await opened(example);
      assert.equal(broken, null, example.path);
      const members = found.filter((one) => 'bytes' in one);
      assert.ok(members.length > 0, example.path);
      for (const { item } of members) assert.notEqual(item, '', example.path);
    }
});

test('a file that breaks off anywhere gives what came before it, and no fault but one that says so', async () => {
  for (const files of examples.values())
    for (const { path, bytes } of files)
      for (const share of [0.3, 0.6, 0.9]) {
        const { broken } = await opened({ path, bytes: bytes.subarray(0, Math.floor(bytes.length * share)) });
        if (broken !== null) assert.ok(broken instanceof KronikaError, `${path} at ${share}: ${broken}`);
      }
});
