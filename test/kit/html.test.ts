import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { placesIn, readQuery } from '../../src/kit/html/client/query.ts';
import { assertNotLarger } from '../../src/kit/too-large.ts';
import { summaryOf } from '../site/memory-archive.ts';
import { kitOf, left, twoPapers } from './made.ts';

const marked = (text: string, query: string): string[] =>
  placesIn(text, readQuery(query)).map(({ start, end }) => text.slice(start, end));

describe('a query in an HTML kit', () => {
  test('has parts: words, runs, and what quotation marks or signs hold together', () => {
    const parts = (query: string) => readQuery(query).map(({ found }) => found);
    assert.deepEqual(parts('The  “old Bridge” 香港 «e-mail»'), [' the ', ' old bridge ', '香港', ' e mail ']);
    assert.deepEqual(parts('「香港」 "open'), ['香港', ' open ']);
    assert.deepEqual(parts(' " - '), []);
  });

  test('marks the places of its parts as they stand in the text', () => {
    assert.deepEqual(marked('A Café, a cafe; cafeteria', 'CAFE'), ['Café', 'cafe']);
    assert.deepEqual(marked('香港国安法，港', '港'), ['港', '港']);
    assert.deepEqual(marked('香港国安法', '港國安'), ['港国安']);
    assert.deepEqual(marked('one two one two three', '"one two"'), ['one two', 'one two']);
    assert.deepEqual(marked('nothing', ''), []);
  });
});

describe('an HTML kit', () => {
  test('is valid, has the same bytes for the same archive, and of a part nothing else', async (context) => {
    const [one, other] = [twoPapers(context), twoPapers(context)];
    const { file, sha256 } = await kitOf(one, 'html', { publisher: 'one' });
    assert.equal((await kitOf(other, 'html', { publisher: 'one' })).sha256, sha256);
    const text = readFileSync(file, 'utf8');
    for (const word of Object.values(left)) assert.ok(!text.includes(word), word);
    assert.match(text, /The ferry &(?:amp|#38); its &(?:lt|#60);captain&(?:gt|#62);/u);
    const { results } = await new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'off', 'void-style': 'off', 'long-title': 'off', 'require-sri': 'off' },
    }).validateString(text);
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      [],
    );
  });
});

test('a kit that is too large says how large, and how to ask for less', () => {
  const articles = ['2020-01-01', '2020-02', '2021', null].map((edtf) => summaryOf({ edtf }));
  const sized = (bytes: number) => () =>
    assertNotLarger({ what: 'The HTML file', bytes, largest: 30e6, articles });
  sized(30e6)();
  assert.throws(sized(85_400_000), {
    code: 'kit-too-large',
    message: 'The HTML file would have 85 MB, of 30 MB at most',
    advice: /--publisher[^:]*year: 2020 2, 2021 1, undated 1\.$/u,
  });
});
