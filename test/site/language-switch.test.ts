import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { uiLanguages } from '../../src/ui-languages.ts';
import { buildSite } from './fixture-site.ts';
import { memoryArchive } from './memory-archive.ts';

/** The choice among the languages, as the Czech home of an archive that speaks some has it. */
async function choiceOf(languages: readonly string[]): Promise<string | undefined> {
  const site = await buildSite(memoryArchive([]), { interface: languages });
  const html = readFileSync(join(site.folder, 'cs/index.html'), 'utf8');
  site.remove();
  return /<nav class="tongues".*?<\/nav>/su.exec(html)?.[0];
}

suite('the choice among the languages of the interface', () => {
  test('stands in a line while they are few', async () => {
    const choice = await choiceOf(['cs', 'en', 'ar']);
    assert.deepEqual(
      [...(choice ?? '').matchAll(/lang="(\w+)" hreflang/gu)].map(([, lang]) => lang),
      ['cs', 'en', 'ar'],
    );
    assert.doesNotMatch(choice ?? '', /<details>/u);
  });

  test('stands behind the name of the page’s own where they are many', async () => {
    const choice = await choiceOf(uiLanguages.map(({ locale }) => locale));
    assert.match(choice ?? '', /<summary><span class="unseen">[^<]*<\/span>Čeština<\/summary><ul>/u);
    assert.equal(choice?.match(/<li>/gu)?.length, uiLanguages.length);
  });

  test('is not there where there is none', async () => {
    assert.equal(await choiceOf(['cs']), undefined);
  });
});
