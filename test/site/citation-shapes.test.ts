import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { CslItem } from '../../src/exchange/csl-item.ts';
import { formatted, type Style, written } from '../../src/site/citations/written.ts';
import type { CitationShapes } from '../../src/site/page.ts';

const styles: readonly Style[] = ['iso690', 'gbt7714'];
/** Shared by all items, as all articles of an archive share them. */
const shapes: CitationShapes = new Map();

/** Letters, and whatever a punctuating program may want to change. */
const pieces = [
  ...`a b 中 文 é Å 1 2 .,:;?!.,:;?!'"“”‘’«»„<>&|-–—…()[]（）「」『』《》、，。！？·/%$#@+=*_~\\^`,
];
const some = (minLength: number) => fc.string({ unit: fc.constantFrom(...pieces), minLength, maxLength: 6 });
const odd = fc.oneof(
  some(1),
  // A point that follows goes into a quotation.
  fc.tuple(some(0), some(1)).map(([before, quoted]) => `${before}“${quoted}”`),
);
const plain = fc.stringMatching(/^[a-z中文]{1,6}$/u);
const date = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 2100 })),
  fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 })),
  fc.tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  ),
);

const plainItem: fc.Arbitrary<CslItem> = fc
  .record(
    {
      title: plain,
      author: fc.array(fc.record({ literal: plain }), { minLength: 1, maxLength: 5 }),
      'container-title': plain,
      issued: fc.record({ 'date-parts': date.map((parts) => [[...parts]]) }),
      URL: fc.webUrl({ withQueryParameters: true }),
      archive_location: fc.webUrl(),
      license: plain,
    },
    { requiredKeys: ['title'] },
  )
  .map((fields) => ({ id: 'one', type: 'article-newspaper', language: 'zh-Hans', ...fields }));

/** One odd field among plain ones: where two are odd, citeproc is asked and nothing is filled in. */
const item = fc
  .tuple(plainItem, fc.constantFrom('title', 'author', 'container-title', 'URL', 'archive_location'), odd)
  .map(([plainly, field, text]) => ({
    ...plainly,
    [field]:
      field === 'author' ? [{ literal: text }] : field.length === 3 ? `https://a.example/${text}` : text,
  }));

suite('citations that are filled in', () => {
  test('are what citeproc makes of the whole item', () => {
    fc.assert(
      fc.property(item, (one) => {
        assert.deepEqual(
          written(one, styles, shapes),
          styles.map((style) => formatted(one, style)),
        );
      }),
      { numRuns: 4000 },
    );
  });

  test('are filled in where the title ends with a quotation, too', () => {
    const own: CitationShapes = new Map();
    const quoting = (title: string) =>
      written({ id: 'one', type: 'article-newspaper', language: 'zh-Hans', title }, ['iso690'], own);
    assert.deepEqual(
      [quoting('市长：“桥已开通”'), quoting('他说“等”、又说“桥已开通”'), quoting('“桥已开通”')],
      [['市长：“桥已开通.”'], ['他说“等”、又说“桥已开通.”'], ['“桥已开通.”']],
    );
    assert.equal(own.size, 2, 'with words before the quotation, and without');
  });

  test('put a date in the place of the mark, and a value that looks like a mark where it belongs', () => {
    const one: CslItem = {
      id: 'one',
      type: 'article-newspaper',
      language: 'en',
      title: 'Title of 1987',
      author: [{ literal: 'Source' }, { literal: 'AuthorA' }],
      'container-title': 'Title',
      issued: { 'date-parts': [[2011, 1, 2]] },
      URL: 'https://Copy.example/11',
    };
    const [iso690] = written(one, ['iso690'], new Map());
    assert.equal(
      iso690,
      'Source and AuthorA. Title of 1987. Title [online]. 2011-01-02. Available at: https://Copy.example/11.',
    );
  });
});
