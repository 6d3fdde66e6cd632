import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { outputFile } from '../../src/urls.ts';
import { fixtureRecords } from './fixture-records.ts';
import { type BuiltSite, buildSite } from './fixture-site.ts';
import { memoryArchive } from './memory-archive.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The form of a source that no person reads, and titles as their papers wrote them.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'tel-non-breaking': 'off',
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

suite('HTML', () => {
  let site: BuiltSite;
  before(async () => {
    site = await buildSite(memoryArchive(fixtureRecords));
  });
  after(() => site.remove());

  test('of every page is valid', async () => {
    for (const page of site.plan.pages) {
      const file = outputFile(page.path);
      const report = await validator.validateString(readFileSync(join(site.folder, file), 'utf8'), file);
      const faults = report.results.flatMap(({ messages }) =>
        messages.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId}: ${message}`),
      );
      assert.deepEqual(faults, []);
    }
  });
});
