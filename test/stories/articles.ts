import type { StoryArticle } from '../../src/stories/article.ts';
import { featuresOf } from '../../src/stories/features/index.ts';
import { type Findings, findStories } from '../../src/stories/stories.ts';

/* Articles for tests of stories: what a test does not say of one is unknown. */

export const article = (id: string, its: Partial<StoryArticle>): StoryArticle => ({
  id,
  title: '',
  text: '',
  language: 'en',
  edtf: null,
  publisher: null,
  originalUrl: null,
  translationOf: null,
  cited: [],
  ...its,
});

export const find = (articles: readonly StoryArticle[]): Findings => findStories(articles.map(featuresOf));

/** The relations of texts as `a b kind`. */
export const textsIn = ({ links }: Findings): string[] =>
  links
    .filter(({ kind }) => kind !== 'event' && kind !== 'related')
    .map(({ a, b, kind }) => `${a} ${b} ${kind}`);

/** Sentences of which no two are alike, for texts that are long enough to be compared. */
export const sentences = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const words = Array.from({ length: 9 }, (__, place) => word((from + at) * 31 + place * 7));
    return `${words.join(' ')}.`;
  }).join(' ');

const syllables = ['ka', 'lo', 'mi', 'ren', 'tus', 'vel', 'dor', 'pha', 'sig', 'nu', 'bri', 'wex', 'jol'];
const word = (seed: number): string =>
  [1, 7, 53].map((step) => syllables[(seed * 17 + step * (seed % 11)) % syllables.length] ?? '').join('') +
  String.fromCharCode(97 + (seed % 26));
