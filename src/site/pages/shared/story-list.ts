import { storyPath } from '../../../urls.ts';
import type { Direction } from '../../../writing-systems.ts';
import type { PageContext } from '../../context.ts';
import type { SiteStory } from '../../stories.ts';
import { spanText, storySummary, storyTitle } from '../../views/story-words.ts';
import { type Dependency, onArticle, onShown } from './depends.ts';

/** A story in a list. */
export interface StoryItemView {
  readonly href: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: Direction;
  readonly details: string;
}

export const storyItem = (context: PageContext, story: SiteStory): StoryItemView => ({
  href: context.href(storyPath(story.story.id)),
  ...storyTitle(context, story),
  details: [spanText(context, story), storySummary(context, story)]
    .filter((text) => text !== null)
    .join(' · '),
});

/** All that a list or a page shows of a story. */
export const onStory = ({ story, links, articles }: SiteStory): Dependency[] => [
  onShown(JSON.stringify([story, links])),
  ...articles.map(({ id }) => onArticle(id)),
];
