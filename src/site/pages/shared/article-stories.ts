import { storyPath } from '../../../urls.ts';
import { comparisonOf } from '../../comparison/pairs.ts';
import type { PageContext } from '../../context.ts';
import { articlesById, type Site } from '../../site.ts';
import { type Partner, storiesOf } from '../../stories.ts';
import { type ItemView, itemView, itemViews } from '../../views/items.ts';
import { relationText } from '../../views/relation.ts';
import { languagesIn } from '../../views/story-words.ts';
import { type Dependency, onArticle, onShown } from './depends.ts';

/* An article's story, the other articles of its text, and those of the same days, as its own page tells of them. */

/** The way to the story that an article tells a part of. */
export interface StoryNote {
  readonly href: string;
  /** How many others report, in how many languages. */
  readonly text: string;
}

/** Another article of the same text. */
export interface OtherText {
  readonly item: ItemView;
  /** How it is the same, in words, where the list does not say it. */
  readonly kind: string | null;
  /** The page on which both stand side by side. */
  readonly comparison: string | null;
}

export interface SameText {
  readonly texts: readonly OtherText[];
  /** How many more there are than are listed. */
  readonly more: string | null;
}

export function storyNote(context: PageContext, id: string | null): StoryNote | null {
  const found = id === null ? undefined : storiesOf(context.site).byId.get(id);
  if (!found) return null;
  const { articles } = found;
  const text = context.t('story.others', { count: articles.length - 1, languages: languagesIn(articles) });
  return { href: context.href(storyPath(found.story.id)), text };
}

/** So many other articles of a text are listed, and so many that are probably related. */
const [listedTexts, listedRelated] = [30, 5];

interface Partners {
  readonly listed: readonly Partner[];
  /** How many there are more. */
  readonly more: number;
}

/** The other articles of a text, without those that state what they translate: these stand among the translations. */
function textPartners(site: Site, id: string): Partners {
  const told = new Set(site.translations.get(id)?.map((one) => one.id));
  const all = (storiesOf(site).sameText.get(id) ?? []).filter((partner) => !told.has(partner.id));
  return { listed: all.slice(0, listedTexts), more: Math.max(0, all.length - listedTexts) };
}

/** The other articles of its text. */
export function sameText(context: PageContext, id: string): SameText {
  const { site } = context;
  const own = articlesById(site).get(id);
  const { listed, more } = textPartners(site, id);
  const texts = listed.flatMap((partner) => {
    const other = articlesById(site).get(partner.id);
    if (!own || !other) return [];
    return [
      {
        item: itemView(context, other),
        kind: relationText(context, partner.kind, [own, other]),
        comparison: comparisonHref(context, id, partner.id),
      },
    ];
  });
  return { texts, more: more > 0 ? context.t('held.more', { count: more }) : null };
}

/** Articles that state that they translate it, or one with it. */
export const translationItems = (context: PageContext, id: string): OtherText[] =>
  translationIds(context.site, id).flatMap((other) => {
    const article = articlesById(context.site).get(other);
    if (!article) return [];
    return [{ item: itemView(context, article), kind: null, comparison: comparisonHref(context, id, other) }];
  });

/** The way to the page on which two articles stand side by side, where there is one. */
export function comparisonHref(context: PageContext, one: string, other: string): string | null {
  const path = comparisonOf(context.site, one, other);
  return path && context.href(path);
}

const relatedIds = (site: Site, id: string): readonly string[] =>
  (storiesOf(site).related.get(id) ?? []).slice(0, listedRelated).map((partner) => partner.id);

/** The articles that are probably of the same event and in no story with it. */
export const relatedItems = (context: PageContext, id: string): ItemView[] =>
  itemViews(
    context,
    relatedIds(context.site, id).flatMap((other) => articlesById(context.site).get(other) ?? []),
  );

/** Of its story a page shows the counts, of other articles of its text and its days their lines. */
export function storyDepends(site: Site, id: string, story: string | null): Dependency[] {
  const articles = story === null ? [] : (storiesOf(site).byId.get(story)?.articles ?? []);
  const { listed, more } = textPartners(site, id);
  const texts = [...listed.map((partner) => partner.id), ...translationIds(site, id)];
  const compared = texts.filter((other) => comparisonOf(site, id, other));
  return [
    onShown(`story: ${articles.length} ${languagesIn(articles)}`),
    onShown(`texts: ${listed.map(({ kind }) => kind).join(' ')} ${more} ${compared.join(' ')}`),
    ...[...texts, ...relatedIds(site, id)].map(onArticle),
  ];
}

const translationIds = (site: Site, id: string): string[] =>
  site.translations.get(id)?.map((one) => one.id) ?? [];
