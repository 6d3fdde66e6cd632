import type { ArticleSummary } from '../../archive/archive.ts';
import type { StoryLink } from '../../archive/story.ts';
import { storiesPath, storyPath } from '../../urls.ts';
import type { Direction } from '../../writing-systems.ts';
import { comparisonOf } from '../comparison/pairs.ts';
import type { PageContext } from '../context.ts';
import { articleUi } from '../site.ts';
import { type SiteStory, storiesOf } from '../stories.ts';
import type { Translate } from '../strings.ts';
import { evidenceText } from '../views/evidence.ts';
import { dateView, type ItemView, itemView, type LinkView } from '../views/items.ts';
import { periodName } from '../views/listing.ts';
import { nameList } from '../views/names.ts';
import { relationText } from '../views/relation.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { type Lanes, lanesOf } from '../views/story-lanes.ts';
import { spanText, storySummary, storyTitle } from '../views/story-words.ts';
import { pageKind } from './kind.ts';
import { comparisonHref } from './shared/article-stories.ts';
import { onShown } from './shared/depends.ts';
import { onStory } from './shared/story-list.ts';

/** Articles that tell of one event, and why they stand together. */
export interface StoryPageData {
  readonly shell: Shell;
  readonly t: Translate;
  /** The stories of its month. */
  readonly month: LinkView;
  readonly title: string;
  readonly lang: string;
  readonly dir: Direction;
  /** Counts, in words. */
  readonly summary: string;
  readonly span: string | null;
  /** Who reported first, in words. */
  readonly first: string | null;
  readonly lanes: Lanes | null;
  readonly members: readonly StoryMemberView[];
  /** The pairs of its articles that are one text. */
  readonly texts: readonly ReasonView[];
  readonly reasons: readonly ReasonView[];
}

interface StoryMemberView {
  readonly item: ItemView;
  /** A time that is lent, with its reason; null where the article has its own. */
  readonly lent: string | null;
  /** Names and numbers that it has and no other. */
  readonly own: string | null;
}

interface ReasonView {
  readonly a: ItemView;
  readonly b: ItemView;
  /** The relation, in words. */
  readonly kind: string;
  readonly evidence: readonly string[];
  /** The page on which both stand side by side. */
  readonly comparison: string | null;
}

function firstText(context: PageContext, { articles }: SiteStory): string | null {
  const dated = articles.filter(({ edtf }) => edtf !== null);
  const keyOf = ({ edtf, instant }: ArticleSummary): string => instant ?? `${edtf ?? ''}T99`;
  const [first] = dated.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  if (!first?.edtf) return null;
  const date = dateView(context, first.edtf).text;
  const publisher = first.publisher?.name ?? context.t('story.unknownPublisher');
  return context.t('story.first', { publisher, date });
}

/** The days of the others, for an article that states none: lent to the story, never to the article. */
function lentText(context: PageContext, article: ArticleSummary, story: SiteStory): string | null {
  if (article.edtf !== null) return null;
  const span = spanText(context, story);
  return span === null ? null : context.t('story.lent', { span });
}

function memberView(context: PageContext, article: ArticleSummary, story: SiteStory): StoryMemberView {
  const own = story.story.own[article.id] ?? [];
  return {
    item: itemView(context, article),
    lent: lentText(context, article, story),
    own: own.length === 0 ? null : nameList(context.locale, own),
  };
}

const shownReasons = 60;

const isOfText = ({ kind }: StoryLink): boolean => kind !== 'event' && kind !== 'related';

/** The strongest links that are meant. */
function reasons(
  context: PageContext,
  { articles, links }: SiteStory,
  isMeant: (link: StoryLink) => boolean,
): ReasonView[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return links
    .filter(isMeant)
    .toSorted((x, y) => y.score - x.score)
    .slice(0, shownReasons)
    .flatMap(({ a, b, kind, evidence }) => {
      const [one, other] = [byId.get(a), byId.get(b)];
      if (!one || !other) return [];
      return {
        a: itemView(context, one),
        b: itemView(context, other),
        kind: relationText(context, kind, [one, other]),
        comparison: comparisonHref(context, a, b),
        evidence: evidence.flatMap((one) => evidenceText(context, one) ?? []),
      };
    });
}

function storyPage(context: PageContext, story: SiteStory): StoryPageData {
  const headline = storyTitle(context, story);
  return {
    shell: shellOf(context, {
      title: context.t('story.heading', { title: headline.title }),
      description: storySummary(context, story),
      counterpart: (ui) => (ui === context.ui ? context.path : storiesPath(ui, story.month)),
      sameInAll: false,
    }),
    t: context.t,
    month: {
      href: context.href(storiesPath(context.ui, story.month)),
      text: `${context.t('nav.stories')} · ${periodName(context, story.month)}`,
      lang: null,
    },
    ...headline,
    summary: storySummary(context, story),
    span: spanText(context, story),
    first: firstText(context, story),
    lanes: lanesOf(context, story),
    members: story.articles.map((article) => memberView(context, article, story)),
    texts: reasons(context, story, isOfText),
    reasons: reasons(context, story, (link) => !isOfText(link)),
  };
}

export const story = pageKind({
  template: 'story',
  subjects: ({ site }) => storiesOf(site).all,
  only: ({ central }, site) => articleUi(central, site),
  path: (_, { story: { id } }) => storyPath(id),
  depends: (one, site) => [
    ...onStory(one),
    ...one.links.filter(isOfText).map(({ a, b }) => onShown(comparisonOf(site, a, b) ?? '')),
  ],
  data: storyPage,
});
