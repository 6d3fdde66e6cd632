import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featuresOf } from '../../src/stories/features/index.ts';
import { findStories } from '../../src/stories/stories.ts';
import { article, find, sentences } from './articles.ts';

const day = (number: number): string => `2021-03-${String(number).padStart(2, '0')}`;

test('five thousand copies of one text are one story, each told of the first alone', () => {
  const one = featuresOf(
    article('', { title: 'Harbour bridge of Almsworth closed', text: sentences(1, 20), edtf: day(3) }),
  );
  const copies = Array.from({ length: 5_000 }, (_, at) => ({
    ...one,
    id: `c${String(at).padStart(4, '0')}`,
    publisher: `p${at % 40}`,
  }));
  const { stories, links } = findStories(copies);
  assert.deepEqual(
    stories.map(({ members }) => members.length),
    [5_000],
  );
  assert.equal(links.length, 4_999);
});

test('an archive of one series has no story', () => {
  const parts = Array.from({ length: 300 }, (_, at) =>
    article(`s${at}`, {
      title: `Daily count of Almsworth, number ${at + 1}`,
      text: `The council of Almsworth counted ${at * 7 + 13} new cases and ${at * 3 + 17} old ones in its ${at + 1} wards.`,
      edtf: day(1 + (at % 28)),
      publisher: 'council',
    }),
  );
  assert.deepEqual(find(parts).stories, []);
});
