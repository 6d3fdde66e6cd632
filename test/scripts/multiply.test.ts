import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyOf, exchangeable, multiply, shiftDates } from '../../scripts/bench/multiply.ts';
import { post, Workspace } from '../engine/workspace.ts';

test('a copy has earlier dates, in file names too, and none that is no date', () => {
  assert.equal(shiftDates('2021-03-01-the-bridge.md', 1), '2021-01-23-the-bridge.md');
  assert.equal(shiftDates('2021年3月1日', 1), '2021年1月23日');
  assert.equal(shiftDates('tel. 2021-3-1 / 12021-03-01', 1), 'tel. 2021-3-1 / 12021-03-01');
});

test('a copy has other addresses and words, and its fields and tags as they were', () => {
  const text =
    'title: 河水涨了 overnight\n<p class="standing">河水 https://paper.example.org/standing/1?a=b</p>';
  const copied = copyOf(text, 1, ['河', '水', '山', '石', '木', '火', '土', '金']);
  assert.match(copied, /^title: /u);
  assert.match(copied, /<p class="standing">/u);
  assert.ok(copied.includes('https://paper.example.org/standing/1?a=b&copy=1'));
  assert.ok(!copied.includes('河水') && !copied.includes('overnight'));
  assert.equal(copyOf(text, 0, []), text);
});

test('the characters that a text is known by stay', () => {
  const texts = Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x4e00 + at).repeat(400 - at));
  const characters = exchangeable(texts);
  assert.equal(characters.length, 150);
  assert.ok(!characters.includes(String.fromCodePoint(0x4e00)));
});

test('a corpus of three times the seeds is three times the articles', async (context) => {
  const workspace = new Workspace(context);
  const corpus = new Workspace(context);
  corpus.put(
    '2021-01-10-bridge.md',
    post('The bridge', '2021-01-10', { url: 'https://paper.example.org/bridge' }),
  );
  corpus.put(
    'notes/library.txt',
    'A note on the library\n\nNobody wrote down when this was written, nor who wrote it.\n',
  );
  multiply(corpus.seeds, workspace.seeds, 3);
  const { articles, duplicates } = await workspace.build();
  assert.deepEqual({ articles, duplicates }, { articles: 6, duplicates: 0 });
  const dates = workspace.records().map(({ published }) => (published as { edtf: string } | null)?.edtf);
  assert.deepEqual(dates.toSorted(), [
    '2020-10-28',
    '2020-12-04',
    '2021-01-10',
    undefined,
    undefined,
    undefined,
  ]);
});
