import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ownVersion } from '../../src/own/modules.ts';
import { pageKinds } from '../../src/site/pages/index.ts';
import { planningOf } from '../../src/site/plan.ts';
import { templateNames } from '../../src/site/render/load-templates.ts';
import { frameName } from '../../src/site/render/own-template.ts';
import { fixtureLog, fixtureRecords } from '../site/fixture-records.ts';
import { fixtureConfig } from '../site/fixture-site.ts';
import { memoryArchive } from '../site/memory-archive.ts';

/*
 * Templates of archives are made for the fields that ours are shown. Where one of them goes, or is renamed, those archives
 * must be told: then the version of the interface rises (src/own/modules.ts), and this file is written anew with UPDATE=1.
 */

interface Interface {
  readonly version: number;
  /** By template; those of the frame are those of `shell`. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

const file = join(import.meta.dirname, 'interface.json');

function interfaceNow(): Interface {
  const archive = memoryArchive(fixtureRecords, [], [], fixtureLog);
  const planning = planningOf(archive, fixtureConfig({ offline: true }), { names: () => [] });
  const fields = new Map<string, Set<string>>();
  const note = (name: string, data: object): void => {
    fields.set(name, new Set([...(fields.get(name) ?? []), ...Object.keys(data)]));
  };
  for (const kind of Object.values(pageKinds))
    for (const page of kind.pages(planning)) {
      const data = page.data() as { readonly shell: object };
      note(kind.template, data);
      note(frameName, data.shell);
    }
  const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    version: ownVersion,
    fields: Object.fromEntries(sorted.map(([name, keys]) => [name, [...keys].sort()])),
  };
}

test('what templates of an archive are shown has all that their version of the interface names', () => {
  const now = interfaceNow();
  if (process.env.UPDATE) writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  const promised: Interface = JSON.parse(readFileSync(file, 'utf8'));
  assert.equal(promised.version, ownVersion);
  assert.deepEqual(Object.keys(now.fields), templateNames);
  const gone = Object.entries(promised.fields).flatMap(([name, fields]) =>
    fields.filter((field) => !now.fields[name]?.includes(field)).map((field) => `${name}: ${field}`),
  );
  assert.deepEqual(gone, [], 'where these are meant to go, raise ownVersion and run this test with UPDATE=1');
});
