import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { StoryArticle } from '../../src/stories/article.ts';
import { article, find } from './articles.ts';

const fire = (id: string, its: Partial<StoryArticle> = {}): StoryArticle =>
  article(id, {
    title: 'Brintal turbine plant burns in Lisbon',
    text: 'The Brintal plant in Lisbon burned for 17 hours on 4 May, said Marta Kovalik. Losses reach 41,300,000 euros.',
    edtf: '2023-05-04',
    publisher: 'first',
    ...its,
  });
const again = fire('b', {
  title: 'Turbine maker Brintal loses its Lisbon plant',
  text: 'Nobody was hurt when fire took the works of Brintal. Marta Kovalik, who leads it, speaks of 41,300,000 euros.',
  edtf: '2023-05-05',
  publisher: 'second',
});
const czech = fire('c', {
  title: 'Požár továrny Brintal v Lisabonu',
  text: 'Továrna firmy Brintal v Lisabonu hořela 17 hodin, uvedla Marta Kovalik. Škoda je 41 300 000 eur.',
  language: 'cs',
  publisher: 'third',
});
const others = [
  article('d', {
    title: 'Soup for winter',
    text: 'Take carrots, leek and barley, and time.',
    edtf: '2023-05-04',
  }),
  article('e', {
    title: 'How to mend a net',
    text: 'Knots hold where the thread is waxed.',
    edtf: '2023-05-05',
  }),
];

const storiesOf = (articles: readonly StoryArticle[]): (readonly string[])[] =>
  find(articles).stories.map(({ members }) => members);

suite('a small archive', () => {
  test('of no article, or of one, has no story', () => {
    assert.deepEqual(find([]), { stories: [], links: [] });
    assert.deepEqual(find([fire('a')]), { stories: [], links: [] });
  });

  test('of two articles has one where both tell of one event, and none where they do not', () => {
    assert.deepEqual(storiesOf([fire('a'), again]), [['a', 'b']]);
    assert.deepEqual(storiesOf([fire('a'), czech]), [['a', 'c']]);
    assert.deepEqual(find(others), { stories: [], links: [] });
  });

  test('of five articles tells the reports of one event from all else', () => {
    assert.deepEqual(storiesOf([fire('a'), again, czech, ...others]), [['a', 'b', 'c']]);
  });
});
