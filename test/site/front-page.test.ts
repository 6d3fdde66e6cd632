import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { newestByDay } from '../../src/site/views/front-page.ts';
import { tellingLead } from '../../src/site/views/lead.ts';
import { summaryOf } from './memory-archive.ts';

const article = (id: string, edtf: string | null, publisher: string | null) =>
  summaryOf({
    id: id.padEnd(12, '0'),
    edtf,
    publisher: publisher === null ? null : { id: publisher, name: publisher, host: null },
  });

const shown = (articles: ReturnType<typeof article>[], count: number) =>
  newestByDay(articles, count).map(({ edtf, articles: its }) => [
    edtf,
    ...its.map(({ id }) => id.replace(/0+$/u, '')),
  ]);

suite('the newest articles of the first page', () => {
  test('stand by their day, and no publisher stands more than twice in a row', () => {
    const articles = [
      article('a', '2021-01-01', 'x'),
      article('b', '2021-01-02', 'y'),
      article('c', '2021-01-02', 'x'),
      article('d', '2021-01-02', 'x'),
      article('e', '2021-01-02', 'x'),
      article('f', '2021-01-03', 'x'),
    ];
    assert.deepEqual(shown(articles, 5), [
      ['2021-01-03', 'f'],
      ['2021-01-02', 'e', 'b', 'd', 'c'],
    ]);
    assert.deepEqual(shown(articles, 2), [
      ['2021-01-03', 'f'],
      ['2021-01-02', 'e'],
    ]);
  });

  test('are all of one publisher where the archive has no other, and unknown publishers are not one', () => {
    const alone = ['a', 'b', 'c', 'd'].map((id) => article(id, '2021-01-01', 'x'));
    assert.deepEqual(shown(alone, 3), [['2021-01-01', 'd', 'c', 'b']]);
    const unknown = ['a', 'b', 'c'].map((id) => article(id, null, null));
    assert.deepEqual(shown(unknown, 3), [[null, 'c', 'b', 'a']]);
    assert.deepEqual(shown([], 3), []);
  });
});

suite('the first words that a page shows', () => {
  test('begin where an article tells something', () => {
    const leads: Record<string, string | null> = {
      'https://paper.example/1 The bridge was opened on Monday.': 'The bridge was opened on Monday.',
      'https://paper.example/一座桥在星期一通车了。': '一座桥在星期一通车了。',
      'See https://paper.example/1 for how the bridge was opened.':
        'See https://paper.example/1 for how the bridge was opened.',
      'https://paper.example/1.\nThe bridge was opened.': 'The bridge was opened.',
      'Call +420 602 123 456! The bridge was opened.': 'The bridge was opened.',
      'Donate now. The bridge was opened. Subscribe to us.': 'The bridge was opened.',
      '欢迎订阅本台。大桥昨天通车。': '大桥昨天通车。',
      'desk@paper.example': null,
      'Поддержите нас! Подпишитесь на канал!': null,
      'In 2021 there were 1,234,567 of them in the whole of the country.':
        'In 2021 there were 1,234,567 of them in the whole of the country.',
      '': null,
    };
    for (const [lead, told] of Object.entries(leads)) assert.equal(tellingLead(lead), told, lead);
  });
});
