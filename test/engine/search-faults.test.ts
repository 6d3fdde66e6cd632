import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { describeSummary } from '../../src/engine/summary.ts';
import { describeError, KronikaError } from '../../src/errors.ts';
import { Workspace } from './workspace.ts';

const bulgarian = `Жителите на село Горна Липа протестират

Публикувано на 12 януари 2021 г.

Жителите на селото излязоха вчера на площада, защото реката отново наводни къщите им.
Те поискаха от министъра да обясни защо дигата още не е построена. Учителите в местното
училище казаха, че децата не могат да стигнат до клас, когато мостът е под водата.
`;

suite('where something of the search cannot be made', () => {
  test('a word that a stemmer fails at costs nothing else, and is told', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('lipa.txt', bulgarian);
    const summary = await workspace.build();
    assert.equal(summary.articles, 1);
    assert.deepEqual(summary.problems, []);
    const [warning = '', ...others] = summary.searchWarnings;
    assert.match(warning, /^The stemmer of the language bg failed at 4 words: /u);
    assert.deepEqual(others, []);
    assert.ok(describeSummary(summary).includes(warning));
    const forms = [...workspace.site().keys()].filter((path) => path.startsWith('search/forms/'));
    assert.ok(
      forms.some((path) => workspace.read(path).includes('bg село селото')),
      'other words have their stems',
    );
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
