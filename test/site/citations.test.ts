import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ArticleRecord } from '../../src/record.ts';
import { citationsOf } from '../../src/site/citations/citations.ts';

const article: ArticleRecord = {
  id: '0123456789ab',
  url: '/a/01/23456789ab/',
  title: 'Řeka & most: 50 % of {all}_works',
  titleOrigin: 'stated',
  language: 'cs',
  published: { edtf: '2021-03-09', instant: null, origin: 'feed', evidence: '9. 3. 2021', others: [] },
  publisher: { id: 'denik', name: 'Deník', host: 'denik.example' },
  mirror: null,
  originalUrl: 'https://denik.example/reka_1',
  contributors: [
    { role: 'author', name: 'Jana Nová' },
    { role: 'author', name: '王小明' },
    { role: 'translator', name: 'Petr Malý' },
    { role: 'editor', name: 'Not Cited' },
  ],
  translationOf: null,
  references: [],
  images: [],
  body: '',
  text: '',
  removed: [],
  seed: { path: 'a.txt', sha256: '0'.repeat(64), bytes: 1, format: 'plain-text', encoding: 'utf-8' },
  subjects: [],
  duplicates: [],
  relations: [],
  story: null,
  warnings: [],
};
const archivedAt = 'https://archive.example/a/01/23456789ab/';
const undated = { ...article, published: null, publisher: null, contributors: [], originalUrl: null };

suite('citations', () => {
  test('ISO 690 names people, publisher, date and both addresses', () => {
    assert.equal(
      citationsOf(article, archivedAt).iso690,
      'Jana Nová and 王小明. Řeka & most: 50 % of {all}_works. Deník [online]. 2021-03-09. Available at: https://denik.example/reka_1. Archived at: https://archive.example/a/01/23456789ab/.',
    );
  });

  test('GB/T 7714 marks an online newspaper article', () => {
    assert.equal(
      citationsOf(article, archivedAt).gbt7714,
      'Jana Nová, 王小明. Řeka & most: 50 % of {all}_works[N/OL]. Deník, 2021-03-09. https://denik.example/reka_1.',
    );
  });

  test('BibTeX escapes what LaTeX would read as a command and keeps names whole', () => {
    const { bibtex } = citationsOf(article, archivedAt);
    assert.match(bibtex, /^@article\{denik-0123456789ab,$/mu);
    assert.match(bibtex, /author = \{\{Jana Nová\} and \{王小明\}\},/u);
    assert.match(
      bibtex,
      /title = \{\{Řeka \\& most: 50 \\% of \\textbraceleft\{\}all\\textbraceright\{\}\\_works\}\},/u,
    );
    assert.match(bibtex, /month = mar,/u);
    assert.match(bibtex, /url = \{https:\/\/denik\.example\/reka_1\},/u);
  });

  test('RIS keeps each author, the day and the translator', () => {
    const lines = citationsOf(article, archivedAt).ris.split('\n');
    for (const line of [
      'TY  - NEWS',
      'AU  - Jana Nová',
      'AU  - 王小明',
      'A4  - Petr Malý',
      'DA  - 2021/03/09',
      'PY  - 2021',
    ]) {
      assert.ok(lines.includes(line), `${line} is missing`);
    }
    assert.equal(lines.at(-1), 'ER  - ');
  });

  test('a month is not made a day, and an inferred date is marked', () => {
    const month = {
      ...article,
      published: {
        edtf: '2021-03~',
        instant: null,
        origin: 'image-path' as const,
        evidence: '2021/03',
        others: [],
      },
    };
    const { csl, ris, iso690 } = citationsOf(month, null);
    assert.deepEqual(JSON.parse(csl)[0].issued, { 'date-parts': [[2021, 3]], circa: true });
    assert.match(ris, /^DA {2}- 2021\/03\/$/mu);
    assert.match(iso690 ?? '', /2021-03\. Available/u);
  });

  test('what an article does not state, its citation leaves out', () => {
    const { iso690, ris, bibtex } = citationsOf(undated, null);
    assert.equal(iso690, 'Řeka & most: 50 % of {all}_works.');
    assert.doesNotMatch(ris, /AU|PY|DA|T2|UR/u);
    assert.doesNotMatch(bibtex, /author|year|journal|url/u);
  });
});
