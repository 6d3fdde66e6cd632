import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { personId, personKey, subjectId, subjectKey } from '../../src/search/headings/keys.ts';
import { facetsOf } from '../../src/search/index/facets.ts';

const allSame = (key: (words: string) => string, spellings: readonly string[]): void => {
  for (const spelling of spellings) assert.equal(key(spelling), key(spellings[0] ?? ''), spelling);
};

const allApart = (key: (words: string) => string, names: readonly string[]): void =>
  assert.equal(new Set(names.map(key)).size, names.length, names.join(', '));

suite('the spellings of a name', () => {
  test('have one key however they are capitalised, accented, pointed and spaced', () => {
    allSame(personKey, ['Jana Nováková', 'JANA NOVÁKOVÁ', 'Jana  Novakova', 'Jana Nova\u0301kova\u0301']);
    allSame(personKey, ['约翰·马兹', '約翰‧馬茲', '约翰 马兹', '约翰马兹']);
    allSame(personKey, ['O’Neill', "O'Neill", 'Ｏ’Neill']);
  });

  test('are apart where the letters are others', () => {
    allApart(personKey, ['Jan Novák', 'Jana Nováková', 'J. Novák', 'Ян Новак', '夏雨', '夏雪']);
    allApart(personKey, ['🌸', '🌹', '★']);
  });
});

suite('the spellings of a subject', () => {
  test('have one key in either script of Chinese, with a hyphen or without', () => {
    allSame(subjectKey, ['Covid-19', 'COVID 19', 'covid_19', 'ＣＯＶＩＤ－19'.normalize('NFKC')]);
    allSame(subjectKey, ['言论自由', '言論自由']);
    allSame(subjectKey, ['Свобода слова', 'свобода  слова']);
  });

  test('are apart where an accent or a sign makes another word', () => {
    allApart(subjectKey, ['byt', 'být', 'C', 'C++', 'C#', '5G', '5G+']);
  });
});

test('ids of people and of subjects are never the same, and stay', () => {
  assert.notEqual(personId('Praha'), subjectId('Praha'));
  assert.equal(personId('Jana Nováková'), personId('jana novakova'));
  // An address that was published: it must not change.
  assert.deepEqual([personId('Jane Roe'), subjectId('Free speech')], ['saay1mesy5wn', 'q2fspnrsxdx7']);
});

test('facets number people and subjects, and tell houses and accounts from persons', () => {
  const roe = { role: 'author' as const, name: 'Jane Roe' };
  const articles = [
    { contributors: [roe, { ...roe, role: 'editor' as const }], subjects: ['Free speech', 'Press'] },
    { contributors: [], subjects: [] },
    {
      contributors: [
        { role: 'author' as const, name: 'The Agency', kind: 'organisation' as const },
        { ...roe, name: 'JANE ROE' },
      ],
      subjects: ['free-speech'],
    },
  ];
  const id = subjectId('press');
  assert.deepEqual(facetsOf(articles), {
    people: [
      { id: personId('Jane Roe'), name: 'Jane Roe' },
      { id: personId('The Agency'), name: 'The Agency', kind: 'organisation' },
    ],
    subjects: [
      { id: subjectId('Free speech'), name: 'Free speech' },
      { id, name: 'Press' },
    ],
    person: [[0], [], [1, 0]],
    subject: [[0, 1], [], [0]],
  });
});
