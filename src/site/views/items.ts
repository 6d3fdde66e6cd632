import type { ArticleSummary } from '../../archive/archive.ts';
import { isInferred, unmarked } from '../../edtf.ts';
import { articlePath, publisherPath } from '../../urls.ts';
import { type Direction, direction } from '../../writing-systems.ts';
import type { PageContext } from '../context.ts';
import { madeOfEach } from '../faults.ts';
import { dateText } from './dates.ts';
import { isUnknown, ownLanguageName } from './names.ts';

/** A date as it is shown: words for people, EDTF for `datetime`. */
export interface DateView {
  readonly text: string;
  /** For `<time datetime>`: without `~`. */
  readonly datetime: string;
  readonly inferred: boolean;
}

export interface LinkView {
  readonly href: string;
  readonly text: string;
  /** Where the text is in another language than what surrounds it. */
  readonly lang: string | null;
}

/** A name that leads to its page, where it has one. */
export interface NameView extends Omit<LinkView, 'href'> {
  readonly href: string | null;
}

/** An article in a list. */
export interface ItemView {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: Direction;
  readonly date: DateView | null;
  readonly publisher: LinkView | null;
  /** In its own words, where it is not the language of the page. */
  readonly language: string | null;
  /** Its first words, where the list shows them. */
  readonly lead: string | null;
}

export function dateView(context: PageContext, edtf: string, style: 'day' | 'short' = 'day'): DateView {
  const inferred = isInferred(edtf);
  const text = dateText(context.locale, edtf, style);
  return {
    text: inferred ? context.t('date.inferred', { date: text }) : text,
    datetime: unmarked(edtf),
    inferred,
  };
}

/** The language to mark a text with, or null where it is the page's own or cannot be told. */
export const foreignLang = (context: PageContext, tag: string | null): string | null =>
  tag === null || tag === context.locale || isUnknown(tag) ? null : tag;

/** The one thing that all articles of a list share, so that none has to say it. */
export type Shared = 'publisher' | 'language' | null;

export function itemView(context: PageContext, article: ArticleSummary): ItemView {
  const { publisher } = article;
  return {
    id: article.id,
    href: context.href(articlePath(article.id)),
    title: article.title,
    lang: article.language,
    dir: direction(article.language),
    date: article.edtf === null ? null : dateView(context, article.edtf, 'short'),
    publisher: publisher && {
      href: context.href(publisherPath(context.ui, publisher.id)),
      text: publisher.name,
      lang: foreignLang(context, article.language),
    },
    language: foreignLang(context, article.language) && ownLanguageName(article.language),
    lead: null,
  };
}

export const itemViews = (
  context: PageContext,
  articles: readonly ArticleSummary[],
  shared: Shared = null,
): ItemView[] => [
  ...madeOfEach(articles, 'Its entry in lists', (article) => ({
    ...itemView(context, article),
    ...(shared === null ? {} : { [shared]: null }),
  })),
];
