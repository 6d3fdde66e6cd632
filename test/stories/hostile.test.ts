import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featuresOf } from '../../src/stories/features/index.ts';
import { findStories } from '../../src/stories/stories.ts';
import { article, find, sentences } from './articles.ts';
import { articlesOfEvents } from './events.ts';

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

test('a text that copies the names and the words of many articles swallows none of their stories', () => {
  const events = articlesOfEvents();
  const english = events.filter(({ language }) => language === 'en');
  const copied = (copies: number) =>
    Array.from({ length: copies }, (_, at) =>
      article(`hostile${at}`, {
        title: english.map(({ title }) => title).join(' '),
        text: english.map(({ title, text }) => `${title}. ${text}`).join('\n'),
        edtf: english[0]?.edtf ?? null,
        publisher: `hostile${at}`,
      }),
    );
  const storiesOf = (copies: number): string[] =>
    find([...events, ...copied(copies)])
      .stories.map(({ members }) => members.filter((id) => !id.startsWith('hostile')).join(' '))
      .filter((members) => members !== '');
  const before = storiesOf(0);
  assert.ok(before.length >= 12);
  assert.deepEqual(storiesOf(1), before);
  // Copies of it take from words and names that they are rare, and from stories what these hold by, but join no two.
  for (const copies of [5, 50])
    for (const story of storiesOf(copies))
      assert.ok(new Set(story.matchAll(/event-(\d+)-/gu).map(([, event]) => event)).size < 2, story);
});

test('five thousand copies among other articles leave their stories as they are', () => {
  const events = articlesOfEvents();
  const one = featuresOf(
    article('', { title: 'Harbour bridge of Almsworth closed', text: sentences(1, 20), edtf: day(3) }),
  );
  const copies = Array.from({ length: 5_000 }, (_, at) => ({
    ...one,
    id: `copy${String(at).padStart(4, '0')}`,
    publisher: `p${at}`,
  }));
  const { stories } = findStories([...copies, ...events.map(featuresOf)]);
  const others = stories.filter(({ members }) => !members.some((id) => id.startsWith('copy')));
  assert.deepEqual(
    others.map(({ members }) => members),
    find(events).stories.map(({ members }) => members),
  );
  assert.deepEqual(
    stories.map(({ members }) => members.length).filter((length) => length >= 5_000),
    [5_000],
  );
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
