import type { ArticleSummary } from '../../archive/archive.ts';
import { dateParts, monthOf, undated } from '../../edtf.ts';
import type { ArticleRecord } from '../../record.ts';
import { layouts } from '../../settings/layouts.ts';
import type { UiLanguage } from '../../ui-languages.ts';
import {
  articlePath,
  languagePath,
  periodPath,
  publisherPath,
  type SitePath,
  timelinePath,
} from '../../urls.ts';
import { type Direction, direction } from '../../writing-systems.ts';
import { type Citations, citationsOf } from '../citations/citations.ts';
import type { PageContext } from '../context.ts';
import { articleFiles } from '../files/articles.ts';
import { timeMapFiles } from '../files/time-map.ts';
import { heldBy } from '../held.ts';
import type { Captured } from '../mementos.ts';
import { articleStyles } from '../render/styles.ts';
import { articleUi } from '../site.ts';
import type { Translate } from '../strings.ts';
import { contactAddress } from '../views/contact.ts';
import { type ContentsLine, contentsOf, isLong } from '../views/contents.ts';
import { firstWords, widthOf } from '../views/description.ts';
import { type FormLink, formLinks } from '../views/form-links.ts';
import { articleJsonLd, articleTags, captureTags, translationTags } from '../views/head/article.ts';
import { fullAddress } from '../views/head/head.ts';
import {
  type DateView,
  dateView,
  foreignLang,
  type ItemView,
  itemView,
  type LinkView,
  type NameView,
} from '../views/items.ts';
import { type OutlineEntry, renderBody, type Voice } from '../views/markdown.ts';
import { ownLanguageName } from '../views/names.ts';
import { type OutLink, outLink, reference } from '../views/out-link.ts';
import { extraPictures, type PictureView } from '../views/pictures.ts';
import { type Provenance, provenance } from '../views/provenance.ts';
import { readingTime } from '../views/reading-time.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { pageKind } from './kind.ts';
import { headingPlaces, type PeopleView, people, subjectLinks } from './shared/article-headings.ts';
import { type CitedBy, type CitedView, citedBy, citedView, heldDepends } from './shared/article-held.ts';
import {
  type OtherText,
  relatedItems,
  type SameText,
  type StoryNote,
  sameText,
  storyDepends,
  storyNote,
  translationItems,
} from './shared/article-stories.ts';
import { collectionLinks, stateOfCollections } from './shared/collection-list.ts';
import { onArticle, onShown } from './shared/depends.ts';

/** A text with what is known of it: an article's own, or another that was found for its address. */
export interface ArticleText {
  readonly t: Translate;
  readonly title: string;
  /** How much room the title asks for. */
  readonly titleSize: 'short' | 'long' | 'endless';
  readonly titleNote: string | null;
  readonly lang: string;
  readonly dir: Direction;
  /** The article's language where it is not the page's, in its own words. */
  readonly language: NameView | null;
  readonly publisher: NameView | null;
  readonly date: DateView | null;
  /** How the date is known, in words. */
  readonly dateNote: string;
  readonly people: readonly PeopleView[];
  readonly readingTime: string | null;
  readonly original: OutLink | null;
  readonly translationOf: CitedView | null;
  /** The language of the interface, where that is not the article's. */
  readonly voice: Voice | null;
  /** Empty where the text is short, or has no parts. */
  readonly contents: readonly ContentsLine[];
  /** HTML, safe. */
  readonly body: string;
  /** Whether the page offers pictures, in its body or beside it. */
  readonly offersPictures: boolean;
  /** Pictures that the body does not show. */
  readonly pictures: readonly PictureView[];
  readonly provenance: Provenance;
}

export interface ArticlePageData extends ArticleText {
  readonly shell: Shell;
  readonly month: LinkView | null;
  readonly references: readonly CitedView[];
  readonly citedBy: CitedBy;
  readonly subjects: readonly LinkView[];
  /** Those of the archivist's collections that have it. */
  readonly collections: readonly LinkView[];
  /** The same text in other languages, as articles state it. */
  readonly translations: readonly OtherText[];
  /** The story that it tells a part of. */
  readonly story: StoryNote | null;
  /** Other articles of the same text, each with how they are. */
  readonly sameText: SameText;
  /** Articles that are probably of the same event. */
  readonly related: readonly ItemView[];
  readonly earlier: ItemView | null;
  readonly later: ItemView | null;
  readonly citations: Citations;
  /** The layout leaves the forms for programs to scripts, which make them of one. */
  readonly cslAlone: boolean;
  readonly files: readonly FormLink[];
  /** Where readers report a mistake in it. */
  readonly correction: { readonly href: string; readonly id: string } | null;
}

function correction(context: PageContext, id: string): ArticlePageData['correction'] {
  const href = contactAddress(context, id);
  return href === null ? null : { href, id };
}

function dateNote(context: PageContext, record: ArticleRecord): string {
  const { t } = context;
  if (!record.published) return t('date.undatedNote');
  const origin = t(`origin.${record.published.origin}`);
  const { month, day, inferred } = dateParts(record.published.edtf);
  if (inferred) return t('date.readInferred', { origin });
  if (day) return t('date.read', { origin });
  return t(month ? 'date.readMonth' : 'date.readYear', { origin });
}

/** The place nearest to the article in another interface language: where the timeline lists it. */
export function timelinePlace(article: { published: { edtf: string } | null }) {
  const edtf = article.published?.edtf;
  const period = edtf === undefined ? undated : monthOf(edtf);
  return (ui: UiLanguage): SitePath => `${periodPath(timelinePath(ui), period)}`;
}

function titleSize(title: string): ArticleText['titleSize'] {
  const width = widthOf(title);
  return width > 240 ? 'endless' : width > 90 ? 'long' : 'short';
}

const neighbour = (context: PageContext, article: ArticleSummary | null | undefined): ItemView | null =>
  article ? itemView(context, article) : null;

/** @param added The day on which the article came into the archive, where that is known and to be told. */
export function articleText(
  context: PageContext,
  record: ArticleRecord,
  added: string | null = null,
): ArticleText {
  const { site, t } = context;
  const heldAt = heldBy(site, record.id);
  const voice =
    record.language === context.locale ? null : { lang: context.locale, dir: direction(context.locale) };
  const outline: OutlineEntry[] = [];
  const body = renderBody(record.body, {
    t,
    voice,
    pictures: site.config.images === 'link',
    language: record.language,
    title: record.title,
    ...(isLong(record.text) && { outline: (entry: OutlineEntry) => outline.push(entry) }),
    heldPage: (address) => {
      const held = heldAt(address);
      return held && context.href(articlePath(held.id));
    },
    images: record.images,
  });
  return {
    t,
    title: record.title,
    titleSize: titleSize(record.title),
    titleNote: record.titleOrigin === 'derived' ? t('article.titleDerived') : null,
    lang: record.language,
    dir: direction(record.language),
    language:
      foreignLang(context, record.language) === null
        ? null
        : {
            href: context.href(languagePath(context.ui, record.language)),
            text: ownLanguageName(record.language),
            lang: record.language,
          },
    publisher: record.publisher && {
      href: context.href(publisherPath(context.ui, record.publisher.id)),
      text: record.publisher.name,
      lang: foreignLang(context, record.language),
    },
    date: record.published && dateView(context, record.published.edtf),
    dateNote: dateNote(context, record),
    people: people(context, record, true),
    readingTime: readingTime(t, record.text),
    original: record.originalUrl === null ? null : outLink(record.originalUrl),
    translationOf: record.translationOf === null ? null : citedView(context, record.translationOf, heldAt),
    voice,
    contents: contentsOf(outline),
    body,
    offersPictures:
      site.config.images === 'link' &&
      record.images.some(({ url, file }) => url !== null && file === undefined),
    pictures: extraPictures(context, record),
    provenance: provenance(context, record, added),
  };
}

export function articlePage(
  context: PageContext,
  subject: Captured & Pick<ArticleSummary, 'added'>,
): ArticlePageData {
  const { id, added } = subject;
  const { site, t } = context;
  const record = site.archive.record(id);
  const neighbours = site.neighbours.get(id);
  const place = timelinePlace(record);
  const translations = site.translations.get(id) ?? [];
  const inLanguage = (ui: UiLanguage): SitePath | null => {
    if (ui === context.ui) return context.path;
    const translation = translations.find((one) => articleUi(one, site) === ui);
    return translation ? articlePath(translation.id) : null;
  };
  return {
    ...articleText(context, record, added),
    shell: shellOf(context, {
      title: record.title,
      description: firstWords(record.text, record.language) || record.title,
      counterpart: (ui) => inLanguage(ui) ?? place(ui),
      sameInAll: false,
      sameIn: (ui) => inLanguage(ui) !== null,
      original: record.originalUrl,
      head: [
        ...articleTags(context, record),
        ...captureTags(context, subject),
        ...translationTags(context, record, translations),
      ],
      jsonLd: articleJsonLd(context, record),
      styles: articleStyles,
    }),
    correction: correction(context, id),
    month: { href: context.href(place(context.ui)), text: t('article.inTimeline'), lang: null },
    translations: translationItems(context, id),
    story: storyNote(context, record.story),
    sameText: sameText(context, id),
    related: relatedItems(context, id),
    references: record.references.map((address) => citedView(context, address, heldBy(site, id), reference)),
    citedBy: citedBy(context, id),
    subjects: subjectLinks(context, record),
    collections: collectionLinks(context, id),
    earlier: neighbour(context, neighbours?.earlier),
    later: neighbour(context, neighbours?.later),
    citations: citationsOf(record, fullAddress(context, context.path), context.site.shapes),
    cslAlone: layouts[site.config.publish].citations === 'csl-alone',
    files: formLinks(context, record),
  };
}

export const article = pageKind({
  template: 'article',
  subjects: ({ site }) => site.timeline.articles,
  only: (subject, site) => articleUi(subject, site),
  path: (_, { id }) => articlePath(id),
  seed: ({ seedPath }) => seedPath,
  depends: (subject, site) => {
    const { id, added, story } = subject;
    return [
      onShown(added ?? ''),
      headingPlaces(site, subject),
      onShown(stateOfCollections(site, id)),
      onArticle(id),
      onArticle(site.neighbours.get(id)?.earlier?.id ?? ''),
      onArticle(site.neighbours.get(id)?.later?.id ?? ''),
      ...storyDepends(site, id, story),
      ...heldDepends(site, id),
    ];
  },
  data: articlePage,
  files: (subject, { archive, config }) => [
    ...articleFiles(archive, subject, config.publish),
    ...timeMapFiles(archive, subject, config.baseUrl),
  ],
});
