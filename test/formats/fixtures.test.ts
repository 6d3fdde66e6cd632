import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fixtures, ingestFixture } from './fixtures.ts';

for (const fixture of fixtures) {
  test(`${fixture.format}: ${fixture.name}`, async () => {
    const { records, tombstones, problems } = await ingestFixture(fixture);
    const actual = { records, tombstones, problems };
    if ('UPDATE' in process.env) writeFileSync(fixture.expectedPath, `${JSON.stringify(actual, null, 2)}\n`);
    assert.ok(
      existsSync(fixture.expectedPath),
      `${fixture.expectedPath} is missing: UPDATE=1 npm test writes it`,
    );
    assert.deepEqual(actual, JSON.parse(readFileSync(fixture.expectedPath, 'utf8')));
  });
}
