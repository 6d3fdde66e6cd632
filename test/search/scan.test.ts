import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Scan } from '../../src/search/index/scan.ts';
import { parseQuery } from '../../src/search/query/language.ts';
import { recordOf } from '../site/memory-archive.ts';

const record = recordOf({
  title: 'Ferry closes: 人工智能关闭',
  language: 'zh-Hans',
  text: 'The old ferry on the river was closed at noon. Nobody took the café boat. 亞馬遜週日關閉了該平臺。',
  contributors: [{ role: 'author', name: 'Jane Roe' }],
  subjects: ['River traffic'],
  publisher: { id: 'daily', name: 'The Daily', host: 'daily.example' },
  originalUrl: 'https://daily.example/ferry-closes',
});

const finds = (query: string): boolean => {
  const read = parseQuery(query);
  assert.equal(read.fault, null, query);
  const scan = new Scan(read);
  // Words of an article before it are no part of the answer.
  scan.finds(recordOf({ title: 'Plane and train', text: 'The plane at noon, by the train. 人工关闭' }));
  return scan.finds(record);
};

suite('a query asked of one article', () => {
  for (const query of [
    'ferry river',
    'FERRY cafe',
    '亚马逊 关闭',
    '智',
    '"old ferry"',
    'jane',
    'boat OR plane',
    '(boat OR plane) -train',
    'riv*',
    '"the riv*"',
    'ferry NEAR/2 river',
    '(ferry OR train) NEAR/4 closed',
    'title:closes',
    'title:"ferry closes"',
    'people:"Jane Roe"',
    'publisher:daily',
    'subject:traffic',
    'language:zh',
    'url:ferry-closes',
    '-train',
    'NOT (plane train)',
  ])
    test(`finds ${query}`, () => assert.ok(finds(query)));

  for (const query of [
    'ferries',
    'ferry plane',
    '"ferry old"',
    'ferry -noon',
    'plane OR train',
    'boa',
    'ferry NEAR/2 noon',
    'title:noon',
    'title:(ferry NEAR/1 river)',
    'people:daily',
    'subject:ferry',
    'language:en',
    '-ferry',
    'NOT (boat OR plane)',
    '人工关闭',
  ])
    test(`does not find ${query}`, () => assert.ok(!finds(query)));
});
