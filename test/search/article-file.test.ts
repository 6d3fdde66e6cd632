import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { readArticleFile } from '../../src/search/client/article-file.ts';
import { formOf } from '../../src/site/files/articles.ts';
import { memoryArchive, recordOf } from '../site/memory-archive.ts';

/** An article as results show it by its Markdown file. */
function shown(record: ReturnType<typeof recordOf>) {
  const file = formOf(memoryArchive([record]), 'markdown', record.id);
  return readArticleFile(record.id, String(file));
}

suite('results read an article from its Markdown file', () => {
  test('with its title, language, date and publisher, whatever signs they have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (title, name) => {
        const publisher = { id: 'paper', name: name.toWellFormed(), host: null };
        const contributors = (['author', 'editor'] as const).map(
          (role) => ({ role, name: `N ${title}`, kind: 'person' }) as const,
        );
        const record = recordOf({ title: `T ${title}`, publisher, language: 'sr-Cyrl', contributors });
        const found = shown(record);
        assert.deepEqual(
          [found.id, found.title, found.language, found.publisher, found.people],
          [record.id, `T ${title}`, 'sr-Cyrl', name.toWellFormed(), [`N ${title}`]],
        );
      }),
    );
    assert.equal(shown(recordOf({ title: 'Undated' })).published, null);
  });

  test('without the marks of its Markdown', () => {
    const bodies = {
      'One *two* **three** ~~four~~.': 'One two three four.',
      '1\\. is a \\*sign\\*, a\\_b \\[c]': '1. is a *sign*, a_b [c]',
      'See [the page](https://example.org/a_\\(b\\) "A \\"title\\""), ![a map](map.png)here.':
        'See the page, here.',
      '<https://example.org/x>': 'https://example.org/x',
      '## A heading\n\n> - quoted\n> - list\n\n3. three': 'A heading\n\nquoted\nlist\n\nthree',
      '| a | b |\n| - | - |\n| 1 | 2 |': 'a\tb\t\n\t1\t2',
      'a&#x20;\n\n---\n\nb': 'a \n\nb',
    };
    for (const [body, text] of Object.entries(bodies))
      assert.equal(shown(recordOf({ title: 'T', body })).text, text, body);
  });
});
