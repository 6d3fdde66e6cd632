import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { type BuiltSite, buildSite } from './fixture-site.ts';
import { memoryArchive } from './memory-archive.ts';

suite('the search page of an archive without examples', () => {
  let site: BuiltSite;
  before(async () => {
    site = await buildSite(memoryArchive([]), { interface: ['en', 'ja', 'my'] });
  });
  after(() => site?.remove());

  for (const [ui, stop] of [
    ['en', '.'],
    ['ja', '。'],
    ['my', '။'],
  ] as const)
    test(`ends its sentences as ${ui} does, where nothing follows them`, () => {
      const page = readFileSync(join(site.folder, ui, 'search/index.html'), 'utf8');
      const help = /<details class="search-help".*?<\/details>/su.exec(page)?.[0] ?? '';
      const sentences = [...help.matchAll(/<p>(?!<a)(.*?)<\/p>/gsu)].map(([, text = '']) => text.trim());
      assert.equal(sentences.length, 6);
      for (const sentence of sentences) assert.ok(sentence.endsWith(stop), sentence);
    });
});
