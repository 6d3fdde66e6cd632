import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find } from './articles.ts';
import { articlesOfEvents } from './events.ts';

const eventOf = (id: string): string | null => (id.startsWith('event') ? id.slice(0, 8) : null);

test('finds twelve events in six languages, and keeps apart what the same people did on other days', () => {
  const articles = articlesOfEvents();
  const storyOf = new Map(
    find(articles).stories.flatMap(({ members }) => members.map((id) => [id, members])),
  );
  const count = { right: 0, wrong: 0, missed: 0 };
  for (const [at, a] of articles.entries())
    for (const b of articles.slice(at + 1)) {
      const isOne = eventOf(a.id) !== null && eventOf(a.id) === eventOf(b.id);
      const isSaid = storyOf.get(a.id)?.includes(b.id) ?? false;
      if (isSaid && isOne) count.right += 1;
      else if (isSaid) count.wrong += 1;
      else if (isOne) count.missed += 1;
    }
  const [precision, recall] = [
    count.right / (count.right + count.wrong),
    count.right / (count.right + count.missed),
  ];
  assert.ok(precision >= 0.95, `precision ${precision}`);
  assert.ok(recall >= 0.8, `recall ${recall}`);
});

test('says the same in whatever order the articles come', () => {
  const articles = articlesOfEvents();
  const shuffled = articles.toSorted((a, b) => (a.title + a.text < b.title + b.text ? -1 : 1));
  assert.deepEqual(find(shuffled), find(articles));
});
