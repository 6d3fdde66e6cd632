import type { ArticleSummary } from '../../../archive/archive.ts';
import type { StoryLink } from '../../../archive/story.ts';
import { cached } from '../../../cached.ts';
import type { Site } from '../../site.ts';
import { type SiteStory, storiesOf } from '../../stories.ts';

/* Where stories are most likely to be wrong: the links without which the largest of them would fall in two. */

const largestShown = 10;
const weakestShown = 3;
/** A story of two is its one link: who doubts it sees that on its page. */
const fewestArticles = 3;

/** A story with its weakest links. */
export interface WeakStory {
  readonly story: SiteStory;
  readonly links: readonly WeakLink[];
}

interface WeakLink {
  readonly a: ArticleSummary;
  readonly b: ArticleSummary;
  /** From 0 to 1. */
  readonly score: number;
}

export const weakStories = cached((site: Site): readonly WeakStory[] => {
  const large = storiesOf(site).all.filter(({ articles }) => articles.length >= fewestArticles);
  return large
    .toSorted((x, y) => y.articles.length - x.articles.length || (x.story.id < y.story.id ? -1 : 1))
    .slice(0, largestShown)
    .map((story) => ({ story, links: weakestOf(story) }))
    .filter(({ links }) => links.length > 0);
}, new WeakMap());

/** Of the strongest links that hold all articles of a story together, the weakest; texts that are one are no doubt. */
function weakestOf({ articles, links }: SiteStory): WeakLink[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const groups = new Map(articles.map(({ id }) => [id, new Set([id])]));
  const strongest = links.toSorted((x, y) => strengthOf(y) - strengthOf(x) || (keyOf(x) < keyOf(y) ? -1 : 1));
  const holding = strongest.filter(({ a, b }) => {
    const [one, other] = [groups.get(a), groups.get(b)];
    if (!one || !other || one === other) return false;
    for (const id of other) groups.set(id, one.add(id));
    return true;
  });
  return holding
    .filter(({ kind }) => kind === 'event')
    .slice(-weakestShown)
    .reverse()
    .flatMap(({ a, b, score }) => {
      const [one, other] = [byId.get(a), byId.get(b)];
      return one && other ? [{ a: one, b: other, score }] : [];
    });
}

const strengthOf = ({ kind, score }: StoryLink): number => (kind === 'event' ? score : 1 + score);
const keyOf = ({ a, b }: StoryLink): string => `${a} ${b}`;

/** All that the report shows of them, beside the articles. */
export const stateOfWeak = (site: Site): string =>
  JSON.stringify(
    weakStories(site).map(({ story: { story }, links }) => [
      story.id,
      story.titles,
      story.members.length,
      links.map(({ a, b, score }) => [a.id, b.id, score]),
    ]),
  );

/** The line of `stories.yml` that keeps the two apart, with their titles for who reads it. */
export function splitLine({ a, b }: Pick<WeakLink, 'a' | 'b'>): string {
  return `  - [${a.id}, ${b.id}] # ${titleIn(a)} / ${titleIn(b)}`;
}

const longestTitle = 40;

/** A comment ends with its line. */
const titleIn = ({ title }: ArticleSummary): string =>
  title
    .replace(/[\s\p{C}]+/gu, ' ')
    .slice(0, longestTitle)
    .toWellFormed();
