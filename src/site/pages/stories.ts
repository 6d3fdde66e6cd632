import { storiesPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { storyFeed } from '../files/story-feed.ts';
import { type SiteStory, storiesOf } from '../stories.ts';
import type { Translate } from '../strings.ts';
import { periodName } from '../views/listing.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { type PageKind, pageKind } from './kind.ts';
import { onShown } from './shared/depends.ts';
import { onStory, type StoryItemView, storyItem } from './shared/story-list.ts';

/** The stories of a month, or the last of all with the ways to each month. */
export interface StoriesPageData {
  readonly shell: Shell;
  readonly t: Translate;
  readonly heading: string;
  readonly months: readonly { readonly href: string; readonly text: string; readonly count: string }[];
  readonly stories: readonly StoryItemView[];
}

/** The first page shows so many stories and leads to months for the others. */
const latest = 30;

interface Subject {
  /** '' for all. */
  readonly month: string;
  readonly stories: readonly SiteStory[];
  /** Every month that has stories, the newest first, with how many. */
  readonly months: readonly (readonly [month: string, count: number])[];
}

function storiesPage(context: PageContext, { month, stories, months }: Subject): StoriesPageData {
  const { t, site } = context;
  const feed = storyFeed(site);
  const heading = month === '' ? t('nav.stories') : `${t('nav.stories')} · ${periodName(context, month)}`;
  return {
    shell: shellOf(context, {
      title: heading,
      description: t('stories.intro'),
      counterpart: (ui) => storiesPath(ui, month),
      ...(feed && { feed }),
    }),
    t,
    heading,
    months: months.map(([its, count]) => ({
      href: context.href(storiesPath(context.ui, its)),
      text: periodName(context, its),
      count: t('stories.count', { count }),
    })),
    stories: stories.map((story) => storyItem(context, story)),
  };
}

export const stories: PageKind = pageKind({
  template: 'stories',
  subjects: ({ site }): Subject[] => {
    const { all, byMonth } = storiesOf(site);
    if (all.length === 0) return [];
    const months = [...byMonth].sort(([a], [b]) => (a < b ? 1 : -1));
    const counts = months.map(([month, its]) => [month, its.length] as const);
    return [
      { month: '', stories: all.slice(0, latest), months: counts },
      ...months.map(([month, its]) => ({ month, stories: its, months: [] })),
    ];
  },
  path: (ui, { month }) => storiesPath(ui, month),
  depends: ({ stories: its, months }, site) => [
    onShown(JSON.stringify([months, storyFeed(site)])),
    ...its.flatMap(onStory),
  ],
  data: storiesPage,
});
