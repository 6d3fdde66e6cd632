import type { Root } from 'hast';
import type { DateClaim } from '../../draft.ts';
import { decodeTitle } from '../../html/entities.ts';
import { elements, stringProperty } from '../../html/tree.ts';
import { addressOf } from './address.ts';
import { authorsOf } from './authors.ts';
import { type Dates, readDates } from './dates.ts';
import { articleThing, readJsonLd, valuesOf, wordsOf } from './json-ld.ts';
import { readMeta } from './meta.ts';
import { readNames } from './names.ts';
import type { Sources } from './sources.ts';
import { titleOf } from './title.ts';

/** Facts that a page states about its article, before its words are looked at. */
export interface Facts {
  readonly title: string | null;
  readonly address: string | null;
  readonly dates: readonly DateClaim[];
  readonly modified: readonly DateClaim[];
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly translators: readonly string[];
  readonly publisher: string | null;
  readonly language: string | null;
  readonly picture: { readonly url: string; readonly alt: string } | null;
  readonly translationOf: string | null;
  /** The whole text where the page's data holds it, as plain words. */
  readonly articleBody: string | null;
  readonly description: string | null;
}

/** @param saved The address that saving noted. */
export function readFacts(page: Root, saved: string | null): Facts {
  const things = readJsonLd(page);
  const sources: Sources = { page, things, article: articleThing(things), meta: readMeta(page) };
  const { article, meta } = sources;
  const publisher = clean(
    wordsOf(article, 'publisher', things)[0] ??
      meta.first('og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title'),
  );
  const { title, site } = titleOf(sources, publisher);
  const dates: Dates = readDates(sources);
  return {
    title,
    address: addressOf(sources, saved),
    ...dates,
    authors: readNames(authorsOf(sources), publisher ?? site),
    editors: readNames(wordsOf(article, 'editor', things), publisher),
    translators: readNames(wordsOf(article, 'translator', things), publisher),
    publisher: publisher ?? site,
    language: languageOf(sources),
    picture: pictureOf(sources),
    translationOf: wordsOf(article, 'translationOfWork', things, 'url')[0] ?? null,
    articleBody: wordsOf(article, 'articleBody', things)[0] ?? null,
    description: clean(meta.first('og:description', 'description', 'twitter:description')),
  };
}

const clean = (words: string | null | undefined): string | null =>
  decodeTitle(words ?? '').replace(/\s+/gu, ' ') || null;

function languageOf({ page, things, article, meta }: Sources): string | null {
  const html = elements(page, 'html').next().value;
  const declared = html ? stringProperty(html, 'lang') || stringProperty(html, 'xml:lang') : '';
  return (
    declared ||
    (wordsOf(article, 'inLanguage', things, 'alternateName')[0] ??
      meta.first('og:locale', 'content-language', 'dc.language', 'language'))
  );
}

function pictureOf({ things, article, meta }: Sources): Facts['picture'] {
  const first = valuesOf(article, 'image', things)[0];
  const stated =
    typeof first === 'string'
      ? first
      : first && (wordsOf(first, 'url', things)[0] ?? wordsOf(first, 'contentUrl', things)[0]);
  const url =
    meta.first('og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src') ??
    stated;
  return url ? { url, alt: clean(meta.first('og:image:alt', 'twitter:image:alt')) ?? '' } : null;
}
