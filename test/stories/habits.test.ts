import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, find } from './articles.ts';

const stories = (articles: Parameters<typeof find>[0]): string[] =>
  find(articles).stories.map(({ members }) => members.join(' '));

const syllables = [
  'ka',
  'lo',
  'mi',
  'ren',
  'tus',
  'vel',
  'dor',
  'pha',
  'sig',
  'nu',
  'bri',
  'wex',
  'jol',
  'zan',
  'qui',
  'eth',
];

/** Sentences of words that no other number gives. */
const sentences = (from: number, count: number): string => {
  let state = from * 7919 + 17;
  const next = (): string => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return syllables[state >>> 28] ?? '';
  };
  return Array.from(
    { length: count },
    () => `${Array.from({ length: 9 }, () => next() + next() + next()).join(' ')}.`,
  ).join(' ');
};

const day = (number: number): string => `2021-03-${String(number).padStart(2, '0')}`;

/** Of all days of a month, as texts that have nothing in common. */
const others = (publisher: string, from: number) =>
  Array.from({ length: 28 }, (_, at) =>
    article(`x${from + at}`, {
      title: sentences(from + at * 40, 1),
      text: sentences(from + at * 40 + 2, 12),
      edtf: day(at + 1),
      publisher,
    }),
  );

const market = [
  'Shares close higher as investors weigh yields, earnings and the outlook for rates',
  'Wall Street shares slip as investors weigh earnings and yields ahead of rates decision',
  'Investors weigh yields and rates while shares on Wall Street drift before earnings',
  'Shares rebound on Wall Street, investors weigh rates, earnings and higher yields',
];

test('a publisher’s reports of one thing, week after week, make no story, however alike they are', () => {
  const reports = [1, 2, 8, 9].map((on, at) =>
    article(`m${at}`, {
      title: market[at % 4] ?? '',
      text: `${market[(at + 1) % 4]}. ${sentences(9000 + at * 30, 6)}`,
      edtf: day(on),
      publisher: 'paper',
    }),
  );
  assert.deepEqual(stories([...others('paper', 1000), ...reports]), []);
});

test('sessions of one trial under one title are no story', () => {
  const sessions = [2, 3, 5, 8].map((on, at) =>
    article(`s${at}`, {
      title: 'Commonwealth against Brandon Whitlock',
      text: `The court heard Whitlock about the ledger of Marrowfield. ${sentences(7000 + at * 30, 8)}`,
      edtf: day(on),
      publisher: 'court',
    }),
  );
  assert.deepEqual(stories([...others('court', 3000), ...sessions]), []);
});

const reportOf = (name: string, from: number, publisher: string, on: number, title: string) =>
  article(`${publisher}-${from}`, {
    title,
    text: `${name} resigned over the Harrowgate ledger, said Quillon Vestry of the Almsworth board. ${sentences(from, 4)}`,
    edtf: day(on),
    publisher,
  });

test('a digest of many events is of none of them', () => {
  const digests = [3, 4, 5, 6].map((on, at) =>
    article(`digest${at}`, {
      title: `Briefing: ${at === 0 ? 'Osric Pelham resigns over Harrowgate ledger' : sentences(5000 + at * 9, 1)}; ${sentences(6000 + at * 9, 1)}`,
      text:
        at === 0
          ? 'Osric Pelham resigned over the Harrowgate ledger, said Quillon Vestry.'
          : sentences(5500 + at * 30, 6),
      edtf: day(on),
      publisher: 'morning',
    }),
  );
  const reports = [
    reportOf('Osric Pelham', 100, 'gazette', 3, 'Osric Pelham resigns over Harrowgate ledger'),
    reportOf('Osric Pelham', 200, 'herald', 3, 'Pelham resigns over ledger of Harrowgate'),
  ];
  assert.deepEqual(stories([...others('gazette', 1000), ...digests, ...reports]), ['gazette-100 herald-200']);
});

test('reports in both scripts of Chinese that name the same people are no translations of each other', () => {
  const { links } = find([
    article('a', {
      language: 'zh-Hans',
      title: '大桥垮塌后港口关闭，货船改道',
      text: '货轮失去动力后撞上 Francis Scott Key 大桥，航道随即封闭，装满汽车的船只只好驶往别处卸货。州长 Wes Moore 说，清理残骸要用许多个星期。码头工人的工会忧心生计，商会估算每日损失巨大。调查由 Jennifer Homendy 主持，市长 Brandon Scott 请求联邦拨款，运输部门的 Paul Wiedefeld 没有给出重建的日程。',
      edtf: day(3),
      publisher: 'a',
    }),
    article('b', {
      language: 'zh-Hant',
      title: '兩名失蹤工人遺體在皮卡內尋獲',
      text: '潛水員在 Francis Scott Key 橋下的泥水裡找到一輛紅色皮卡。Wes Moore 向遺屬致哀。兩人來自中美洲，半夜在橋面填補坑洞，沒有聽見警告。Jennifer Homendy 的小組取走了航行記錄器，Brandon Scott 為親友守夜，Paul Wiedefeld 表示搜尋因鋼筋纏繞而暫停。',
      edtf: day(3),
      publisher: 'b',
    }),
  ]);
  assert.deepEqual(
    links.filter(({ kind }) => kind === 'translation'),
    [],
  );
});
