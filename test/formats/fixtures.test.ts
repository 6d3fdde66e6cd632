import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fixtures, ingestFixture, isRewritten } from './fixtures.ts';

for (const fixture of fixtures) {
  test(`${fixture.format}: ${fixture.name}`, async () => {
    const { records, tombstones, problems } = await ingestFixture(fixture);
    const actual = { records, tombstones, problems };
    if (isRewritten(fixture.format))
      writeFileSync(fixture.expectedPath, `${JSON.stringify(actual, null, 2)}\n`);
    assert.ok(
      existsSync(fixture.expectedPath),
      `${fixture.expectedPath} is missing: UPDATE=${fixture.format} npm run test:file -- test/formats/fixtures.test.ts writes it`,
    );
    assert.deepEqual(actual, JSON.parse(readFileSync(fixture.expectedPath, 'utf8')));
  });
}

suite('UPDATE', () => {
  test('names one format, or 1 for all', () => {
    assert.equal(isRewritten('feed', undefined), false);
    assert.equal(isRewritten('feed', '1'), true);
    assert.equal(isRewritten('feed', 'feed'), true);
    assert.equal(isRewritten('markdown', 'feed'), false);
  });

  test('that names no format is an error that lists them', () => {
    assert.throws(() => isRewritten('feed', 'fead'), /fead names no format: .*\bfeed\b.*\bmarkdown\b/u);
  });
});
