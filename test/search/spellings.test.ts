import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ClientTable } from '../../src/search/client/bucketed-table.ts';
import { wordFormsOf } from '../../src/search/client/word-forms.ts';
import { divideTable } from '../../src/search/index/buckets.ts';
import { stemTable } from '../../src/search/index/stems/table.ts';
import { articleWords, withStems } from '../../src/search/index/stems/words.ts';
import { stemmedLanguage } from '../../src/search/stems/stemmers.ts';

/** The forms of a word that an archive has, of one article in a language. */
async function formsIn(text: string, tag: string, typed: string): Promise<string[]> {
  const words = articleWords(text, tag) ?? assert.fail(`${tag} has no words`);
  const language = stemmedLanguage(tag) ?? assert.fail(tag);
  const { head, files } = divideTable(stemTable([await withStems(words)]));
  const table = new ClientTable(head, async (file) => files.get(file) ?? assert.fail(file));
  return wordFormsOf(typed, [language], table);
}

suite('other spellings of a word', () => {
  const plain = {
    'їжак йде': ['uk', 'іжак', 'їжак'],
    'гай шумить': ['uk', 'гаи', 'гай'],
    'ґанок і сад': ['uk', 'ганок', 'ґанок'],
    'моўная школа': ['be', 'моуная', 'моўная'],
    'қыс келді': ['kk', 'кыс', 'қыс'],
    'өвөл болов': ['mn', 'овол', 'өвөл'],
    'die Bäckerei': ['de', 'Baeckerei', 'bäckerei'],
    'en å i dalen': ['nb', 'aa', undefined],
    'gamle båten': ['nb', 'baaten', 'båten'],
    'søndre havn': ['da', 'soendre', 'søndre'],
    'सुबह हिन्दी कक्षा': ['hi', 'हिंदी', 'हिन्दी'],
    'او می\u200cرود': ['fa', 'میرود', 'می\u200cرود'],
    'eski oʻrmon': ['uz', 'ormon', 'oʻrmon'],
    'їхня сім’я': ['uk', 'сімя', 'сім’я'],
  } as const;
  for (const [text, [tag, typed, written]] of Object.entries(plain)) {
    test(`${typed}, typed plain, finds ${written ?? 'nothing'} of ${tag}`, async () => {
      assert.deepEqual(
        (await formsIn(text, tag, typed)).filter((form) => form === written),
        written === undefined ? [] : [written],
      );
    });
  }

  test('are none where marked letters were typed that it has not', async () => {
    assert.deepEqual(await formsIn('краiн краін країн', 'uk', 'країн'), []);
    assert.ok((await formsIn('двоїй', 'uk', 'двоій')).includes('двоїй'));
    assert.ok(!(await formsIn('двоїи', 'uk', 'двоій')).includes('двоїи'));
  });

  test('are without what was typed, where that may be left out', async () => {
    assert.ok((await formsIn('kuchen', 'de', 'Bäcker')).includes('baecker'));
    assert.ok((await formsIn('میرود', 'fa', 'می\u200cرود')).includes('میرود'));
    assert.ok((await formsIn('हिंदी', 'hi', 'हिन्दी')).includes('हिंदी'));
  });

  test('have no ending that a narrow blank divides from the word', async () => {
    assert.ok((await formsIn('درخت بلند', 'fa', 'درخت\u200cها')).includes('درخت'));
  });

  test('are not looked for in an archive whose languages have none', async () => {
    assert.deepEqual(await formsIn('kuchen', 'en', 'Bäcker'), []);
  });

  test('are shown as they are written', async () => {
    assert.deepEqual(await formsIn('गाय गायें', 'hi', 'गायों'), ['गाय', 'गायें']);
  });
});
