import type { Root } from 'hast';
import { once } from '../../../cached.ts';
import type { Contributor } from '../../../record.ts';
import type { DateClaim } from '../../draft.ts';
import { peopleIn } from '../../fields/people/people.ts';
import { decodeTitle } from '../../html/entities.ts';
import { elements, stringProperty, textOf } from '../../html/tree.ts';
import { addressOf } from './address.ts';
import { authorsOf } from './authors.ts';
import { type Dates, readDates } from './dates.ts';
import { headZone } from './head-zone.ts';
import { articleThing, readJsonLd, valuesOf, wordsOf } from './json-ld.ts';
import { readMeta } from './meta.ts';
import type { Sources } from './sources.ts';
import { titleOf } from './title.ts';

/** Facts that a page states about its article, before its words are looked at. */
export interface Facts {
  readonly title: string | null;
  /** Which part of a longer article the page says that it is, as `Page 2 of 3`. */
  readonly part: string | null;
  readonly address: string | null;
  readonly dates: readonly DateClaim[];
  readonly modified: readonly DateClaim[];
  readonly authors: readonly Contributor[];
  readonly subjects: readonly string[];
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
  const { title, site, part } = titleOf(sources, publisher);
  const zone = once(() => headZone(page, title));
  const house = publisher ?? site;
  const language = languageOf(sources);
  const dates: Dates = readDates(sources, zone, language);
  return {
    title,
    part,
    address: addressOf(sources, saved),
    ...dates,
    authors: [
      ...authorsOf(sources, house, zone),
      ...inRole('editor', wordsOf(article, 'editor', things), house),
      ...inRole('translator', wordsOf(article, 'translator', things), house),
    ],
    subjects: subjectsOf(sources),
    publisher: house,
    language,
    picture: pictureOf(sources),
    translationOf: wordsOf(article, 'translationOfWork', things, 'url')[0] ?? null,
    articleBody: wordsOf(article, 'articleBody', things)[0] ?? null,
    description: clean(meta.first('og:description', 'description', 'twitter:description')),
  };
}

const inRole = (
  role: 'editor' | 'translator',
  names: readonly string[],
  house: string | null,
): Contributor[] => peopleIn(names, { house }).map((one) => ({ ...one, role }));

/** Tags and keywords, by the first place that states any; a rubric is none. */
function subjectsOf({ page, things, article, meta }: Sources): string[] {
  const tagged = [...elements(page, 'a')]
    .filter((link) => /(?:^|\s)tag(?:$|\s)/u.test(stringProperty(link, 'rel')))
    .map((link) => textOf(link));
  const listed = (words: readonly string[]): string[] =>
    words.length === 1 ? (words[0] ?? '').split(/[,;،、]/u).map((one) => one.trim()) : [...words];
  const places = [
    meta.all('article:tag', 'og:article:tag', 'video:tag', 'parsely-tags'),
    wordsOf(article, 'keywords', things),
    tagged,
    meta.all(
      'news_keywords',
      'dc.subject',
      'dcterms.subject',
      'citation_keywords',
      'itemprop:keywords',
      'keywords',
    ),
  ];
  return listed(places.find((words) => words.length > 0) ?? [])
    .map((words) => decodeTitle(words).trim())
    .filter(Boolean);
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
