import type { ArticleSummary } from '../../../archive/archive.ts';
import { cached } from '../../../cached.ts';
import type { ArticleRecord } from '../../../record.ts';
import { type ArticleRelation, articleRelations } from '../../../relations.ts';
import { storyPath } from '../../../urls.ts';
import type { PageContext } from '../../context.ts';
import type { Site } from '../../site.ts';
import { storiesOf } from '../../stories.ts';
import type { StringKey } from '../../strings.ts';
import { type ItemView, itemView, itemViews } from '../../views/items.ts';
import { type Dependency, onArticle, onShown } from './depends.ts';

/* An article's story, the other articles of its text, and those of the same days, as its own page tells of them. */

/** The way to the story that an article tells a part of. */
export interface StoryNote {
  readonly href: string;
  /** How many others report, in how many languages. */
  readonly text: string;
}

/** Another article of the same text, and how it is. */
export interface SameText {
  readonly item: ItemView;
  readonly kind: string;
}

/** How many languages the articles are in. */
export const languagesIn = (articles: readonly ArticleSummary[]): number =>
  new Set(articles.map(({ language }) => language)).size;

export function storyNote(context: PageContext, id: string | null): StoryNote | null {
  const found = id === null ? undefined : storiesOf(context.site).byId.get(id);
  if (!found) return null;
  const { articles } = found;
  const text = context.t('story.others', { count: articles.length - 1, languages: languagesIn(articles) });
  return { href: context.href(storyPath(found.story.id)), text };
}

const relationWords = {
  copy: 'story.copy',
  version: 'story.version',
  translation: 'story.translation',
} as const satisfies Record<ArticleRelation['kind'], StringKey>;

/**
 * The other articles of its text.
 * @param stated Those that state what they translate: they stand among the translations.
 */
export function sameText(
  context: PageContext,
  record: ArticleRecord,
  stated: readonly ArticleSummary[],
): SameText[] {
  const told = new Set(stated.map(({ id }) => id));
  const byId = summariesOf(context.site);
  return articleRelations(record).flatMap(({ id, kind }) => {
    const other = told.has(id) ? undefined : byId.get(id);
    return other ? [{ item: itemView(context, other), kind: context.t(relationWords[kind]) }] : [];
  });
}

const shownRelated = 5;

const relatedIds = (site: Site, id: string): readonly string[] =>
  (storiesOf(site).related.get(id) ?? []).slice(0, shownRelated);

/** The articles that are probably of the same event and in no story with it. */
export const relatedItems = (context: PageContext, id: string): ItemView[] =>
  itemViews(
    context,
    relatedIds(context.site, id).flatMap((other) => summariesOf(context.site).get(other) ?? []),
  );

const summariesOf = cached(
  ({ timeline }: Site): ReadonlyMap<string, ArticleSummary> =>
    new Map(timeline.articles.map((article) => [article.id, article])),
  new WeakMap(),
);

/** Of its story a page shows the counts, of other articles of its text and its days their lines. */
export function storyDepends(site: Site, id: string, story: string | null): Dependency[] {
  const articles = story === null ? [] : (storiesOf(site).byId.get(story)?.articles ?? []);
  return [
    onShown(`story: ${articles.length} ${languagesIn(articles)}`),
    ...[...sameTextIds(site, id), ...relatedIds(site, id)].map(onArticle),
  ];
}

const sameTextIds = (site: Site, id: string): readonly string[] => storiesOf(site).sameText.get(id) ?? [];
