import { hash } from 'node:crypto';
import { uiLocale } from '../../ui-languages.ts';
import { feedPath, storyPath } from '../../urls.ts';
import { type PageContext, pageContext } from '../context.ts';
import type { PlannedFile } from '../page.ts';
import { articleUi, type Site } from '../site.ts';
import { type SiteStory, storiesOf } from '../stories.ts';
import { translatorFor } from '../strings.ts';
import { spanText, storySummary, storyTitle } from '../views/story-words.ts';
import { type FeedEntry, feedDocuments } from './feed-documents.ts';

/* The feed of stories, in the archive's own language: those whose articles came last are the first. */

const feedName = 'stories';

/** Undated stories stand in no feed: Atom asks for a date, and none is invented. */
const datedStories = (site: Site): SiteStory[] =>
  storiesOf(site)
    .all.filter(({ span }) => span !== null)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));

const orderOf = ({ span, story }: SiteStory): string => `${span?.to ?? ''} ${story.id}`;

/** The feed for the head of pages; undefined where there is none. */
export const storyFeed = (site: Site): { name: string; title: string } | undefined =>
  storiesOf(site).all.some(({ span }) => span !== null)
    ? { name: feedName, title: titleOf(site) }
    : undefined;

const titleOf = ({ config, interface: { own } }: Site): string =>
  `${config.title}: ${translatorFor(own)('nav.stories')}`;

export function storyFeedFiles(site: Site): PlannedFile[] {
  const stories = datedStories(site);
  if (stories.length === 0) return [];
  const context = pageContext(site, site.interface.own, feedPath(feedName, 'atom'));
  const entries = stories.map((story) => entryOf(context, story));
  return feedDocuments(
    [{ name: feedName, title: titleOf(site), entries, whole: false }],
    site.config.baseUrl,
  );
}

/** It is as new as its newest article. */
function entryOf(context: PageContext, one: SiteStory): FeedEntry {
  const { story, central, span, articles } = one;
  const state = [story, ...articles.map((article) => article.hash)];
  return {
    name: `story:${story.id}`,
    path: storyPath(story.id),
    title: storyTitle(context, one).title,
    language: uiLocale(articleUi(central, context.site)),
    publisher: null,
    instant: null,
    moment: () => new Date(`${span?.to ?? ''}T00:00:00Z`),
    month: null,
    lead: () => [spanText(context, one), storySummary(context, one)].filter(Boolean).join(' · '),
    pictures: [],
    state: hash('sha256', JSON.stringify(state), 'base64url'),
    seedPath: central.seedPath,
  };
}
