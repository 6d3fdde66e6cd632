import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featuresOf } from '../../src/stories/features/index.ts';
import { windowsOf } from '../../src/stories/windows.ts';
import { article } from './articles.ts';

const firstDay = Date.UTC(2023, 4, 1) / 86_400_000;

const dated = Array.from({ length: 12 }, (_, at) =>
  article(`d${at}`, {
    originalUrl: `https://paper.example/post/${5_000 + at * 10}/`,
    edtf: `2023-05-${String(at + 1).padStart(2, '0')}`,
  }),
);

test('an undated article came out between the neighbours of its number', () => {
  const undated = article('u', { originalUrl: 'https://paper.example/post/5055/' });
  const windows = windowsOf([...dated, undated].map(featuresOf));
  assert.deepEqual(windows.at(-1), { from: firstDay + 4, to: firstDay + 7, origin: 'number' });
});

test('one of them that is dated wrongly does no harm, and numbers go before a month', () => {
  const wrong = article('w', { originalUrl: 'https://paper.example/post/5056/', edtf: '2019-01-01' });
  const undated = article('u', { originalUrl: 'https://paper.example/post/5055/', edtf: '2023-03' });
  const windows = windowsOf([...dated, wrong, undated].map(featuresOf));
  assert.deepEqual(windows.at(-1), { from: firstDay + 4, to: firstDay + 6, origin: 'number' });
});

test('where few are dated the month tells, and where nothing does there is no window', () => {
  const undated = article('u', { originalUrl: 'https://paper.example/post/5055/', edtf: '2023-05' });
  const windows = windowsOf([...dated.slice(0, 7), undated, article('n', {})].map(featuresOf));
  assert.deepEqual(windows.slice(-2), [{ from: firstDay, to: firstDay + 30, origin: 'month' }, null]);
});
