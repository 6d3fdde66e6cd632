import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { describeError, KronikaError } from '../../src/errors.ts';
import { otherForms } from '../../src/search/index/other-forms.ts';
import { noNameCorrections } from '../../src/settings/name-corrections.ts';
import { Workspace } from './workspace.ts';

const bulgarian = `Жителите на село Горна Липа протестират

Публикувано на 12 януари 2021 г.

Жителите на селото излязоха вчера на площада, защото реката отново наводни къщите им.
Те поискаха от министъра да обясни защо дигата още не е построена. Учителите в местното
училище казаха, че децата не могат да стигнат до клас, когато мостът е под водата.
`;

suite('where something of the search cannot be made', () => {
  test('words that a stemmer failed at are told, once for each language', () => {
    const words = [
      { language: 'ru', words: [], failures: 3 },
      { language: 'bg', words: [] },
      { language: 'ru', words: [], failures: 1 },
    ] as const;
    const { warnings } = otherForms([{ names: [], words }], noNameCorrections);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /^The stemmer of the language ru failed at 4 words: /u);
  });

  test('a build has the other forms of Bulgarian words, at which Snowball fails, and no warning', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('lipa.txt', bulgarian);
    const summary = await workspace.build();
    assert.equal(summary.articles, 1);
    assert.deepEqual(summary.searchWarnings, []);
    const forms = [...workspace.site().keys()].filter((path) => path.startsWith('search/forms/'));
    assert.ok(forms.some((path) => /bg (?:\S+ )*село (?:\S+ )*селото/u.test(workspace.read(path))));
  });

  test('a fault that is not of the disk is not told as one', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('lipa.txt', bulgarian);
    await workspace.build();
    const folder = join(workspace.cache, 'search-gleanings');
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'no JSON');
    workspace.damage('search/manifest.json', null);
    await assert.rejects(workspace.build(), (error) => {
      assert.ok(error instanceof KronikaError);
      assert.equal(error.code, 'search-not-written');
      assert.match(describeError(error), /could not be made: .*JSON/u);
      assert.doesNotMatch(error.advice, /disk/u);
      assert.match(error.advice, /empty cache folder/u);
      return true;
    });
  });
});
