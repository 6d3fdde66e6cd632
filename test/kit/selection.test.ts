import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { KronikaError } from '../../src/errors.ts';
import { checkWishes, selectArticles, type Wishes, wantsAll } from '../../src/kit/selection.ts';
import { dated, memoryArchive, recordOf } from '../site/memory-archive.ts';
import { noWishes } from './made.ts';

const paper = (id: string, name: string) => ({ id, name, host: `${id}.example` });
const articles = [
  { title: 'day', edtf: '2021-03-15', language: 'cs', publisher: paper('one', 'První noviny') },
  { title: 'month', edtf: '2021-03', language: 'zh-Hans', publisher: paper('two', 'Two, the Paper') },
  { title: 'year', edtf: '2021~', language: 'zh-Hant', publisher: paper('two', 'Two, the Paper') },
  { title: 'later', edtf: '2022-01-01', language: 'zh', publisher: null },
  { title: 'undated', edtf: null, language: 'und', publisher: paper('one', 'První noviny') },
];
const records = articles.map(({ edtf, ...given }) =>
  recordOf({ ...given, published: edtf === null ? null : dated(edtf) }),
);
const idOf = (title: string): string => records.find((record) => record.title === title)?.id ?? '';
const story = {
  id: idOf('day'),
  members: [idOf('day'), idOf('later')],
  central: idOf('day'),
  own: {},
  titles: {},
};
const archive = memoryArchive(records, [], [], { stories: [story] });

const titlesOf = (wishes: Partial<Wishes>): string[] =>
  selectArticles(archive, { ...noWishes, ...wishes })
    .map(({ title }) => title)
    .sort();

function errorOf(task: () => unknown): string {
  try {
    task();
  } catch (error) {
    assert.ok(error instanceof KronikaError, String(error));
    return `${error.code} ${error.message} ${error.advice}`;
  }
  return assert.fail('nothing was thrown');
}

describe('the articles of a kit', () => {
  test('are all where nothing is asked', () => {
    assert.ok(wantsAll(noWishes));
    assert.equal(titlesOf({}).length, records.length);
  });

  test('are those whose date, as exact as it is, may lie in the time', () => {
    assert.deepEqual(titlesOf({ from: '2021-03-15', to: '2021-03-15' }), ['day', 'month', 'year']);
    assert.deepEqual(titlesOf({ from: '2021-03-16', to: '2021-03' }), ['month', 'year']);
    assert.deepEqual(titlesOf({ from: '2021-04' }), ['later', 'year']);
    assert.deepEqual(titlesOf({ to: '2021-02' }), ['year']);
    assert.deepEqual(titlesOf({ from: '2022', to: '2022' }), ['later']);
  });

  test('are of a publisher by its id or its name, which may have a comma', () => {
    assert.deepEqual(titlesOf({ publisher: 'one' }), ['day', 'undated']);
    assert.deepEqual(titlesOf({ publisher: 'prvni noviny' }), ['day', 'undated']);
    assert.deepEqual(titlesOf({ publisher: 'Two, the Paper' }), ['month', 'year']);
    assert.deepEqual(titlesOf({ publisher: 'one, two' }), ['day', 'month', 'undated', 'year']);
  });

  test('are in a language in all of its scripts, or in one of them', () => {
    assert.deepEqual(titlesOf({ language: 'zh' }), ['later', 'month', 'year']);
    assert.deepEqual(titlesOf({ language: 'ZH_hant,cs' }), ['day', 'year']);
    assert.match(
      errorOf(() => titlesOf({ language: 'z' })),
      /no article has the language “z”/iu,
    );
  });

  test('are of a story by its id or the address of its page', () => {
    const { id } = story;
    for (const name of [id, `https://host/news/s/${id.slice(0, 2)}/${id.slice(2)}/index.html`])
      assert.deepEqual(titlesOf({ story: name }), ['day', 'later']);
  });

  test('are in all that is asked for at once', () => {
    assert.deepEqual(titlesOf({ publisher: 'two', language: 'zh-Hant', from: '2021' }), ['year']);
  });
});

describe('a kit that cannot be', () => {
  test('of nothing says how far each wish goes', () => {
    const error = errorOf(() => titlesOf({ publisher: 'one', language: 'zh', to: '1999' }));
    assert.match(error, /^empty-kit/u);
    assert.match(error, /--from and --to 0, --publisher 2, --language 3/u);
    assert.match(error, /1 article without a date/u);
  });

  test('of an unknown name tells which there are', () => {
    const publisher = errorOf(() => titlesOf({ publisher: 'onne' }));
    assert.match(publisher, /“onne”.*mean one\?.*one \(2\), two \(2\)/u);
    assert.match(
      errorOf(() => titlesOf({ language: 'en' })),
      /“en”.*cs \(1\)/u,
    );
    assert.match(
      errorOf(() => titlesOf({ story: 'nothing' })),
      /“nothing”.*has 1/u,
    );
  });

  test('of a time that is none is refused before anything is read', () => {
    const wrong = (wishes: Partial<Wishes>) => errorOf(() => checkWishes({ ...noWishes, ...wishes }));
    assert.match(wrong({ from: '2021-02-30' }), /--from 2021-02-30 is no date/u);
    assert.match(wrong({ to: 'May' }), /--to May is no date.*2021-03-15/u);
    assert.match(wrong({ from: '2022', to: '2021' }), /after/u);
    checkWishes({ ...noWishes, from: '2021-03', to: '2021' });
  });
});
