import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutRunningHeads } from '../../src/ingest/formats/plain-text/pages.ts';
import { paragraphsOf } from '../../src/ingest/paragraphs.ts';

const wrapped = (...lines: string[]): string[] => paragraphsOf(lines.join('\n'));

test('joins hard-wrapped lines and ends a paragraph where a sentence ends before the edge', () => {
  const full = 'This line is as long as any line of the page can be.';
  assert.deepEqual(wrapped(full, 'And it goes on.', full, full), [
    `${full} And it goes on.`,
    `${full} ${full}`,
  ]);
});

test('mends justified lines and detached quotes', () => {
  assert.deepEqual(wrapped('škody,  stejně  jako  prezidentu  “  řekl', 'a šel domů. “'), [
    'škody, stejně jako prezidentu “ řekl a šel domů.“',
  ]);
});

test('takes each line of a text that was not wrapped for a paragraph', () => {
  const long = '字'.repeat(200);
  assert.deepEqual(wrapped(long, '短句', long), [long, '短句', long]);
});

test('begins a paragraph with each speaker and goes on over the end of a page', () => {
  const full = 'MR. BROWN: I would like to thank the court for that early';
  assert.deepEqual(
    wrapped(
      'THE COURT: Good morning to all of you in this room today.',
      full,
      '',
      '',
      '',
      'morning.',
      '(Adjourned)',
    ),
    ['THE COURT: Good morning to all of you in this room today.', `${full} morning.`, '(Adjourned)'],
  );
});

test('takes the lines that head every page off a text, and only those', () => {
  const page = 'Some words that were said.\n\n\n\nO5V Smith - Direct\nQ. And then?\n\n';
  const { text, heads } = withoutRunningHeads(`${page.repeat(5)}\n\nRefrain\n\n\nRefrain`);
  assert.deepEqual(heads, ['O5V Smith - Direct']);
  assert.doesNotMatch(text, /Smith/u);
  assert.match(text, /Refrain/u);
});

test('joins lines of Chinese and Japanese without a blank', () => {
  const full = '河水昨夜漫過堤岸淹沒了下城居民說他們沒有得到任何警告也';
  assert.deepEqual(wrapped(full, full, '不知道。', full, '無人受傷。'), [
    `${full}${full}不知道。`,
    `${full}無人受傷。`,
  ]);
});

test('joins words that were divided at the end of a line, but for those that are written with a hyphen', () => {
  const line = 'The council said on Tuesday that its exam-';
  assert.deepEqual(wrapped(line, 'iners were ready.'), [
    'The council said on Tuesday that its examiners were ready.',
  ]);
  const second = 'A well-known man, as he was said to be well-';
  assert.deepEqual(wrapped(second, 'known in town.'), [
    'A well-known man, as he was said to be well-known in town.',
  ]);
});
