import type { Element } from 'hast';
import type { DateClaim } from '../../draft.ts';
import { findDates } from '../../fields/dates/date-forms.ts';
import { claimOf } from '../../fields/dates/date-in-text.ts';
import { spelledOut } from '../../fields/dates/machine-dates.ts';
import { elements, isElement, stringProperty, textOf } from '../../html/tree.ts';
import type { HeadZone } from './head-zone.ts';
import { wordsOf } from './json-ld.ts';
import { anyNamed, namesOf } from './kinds.ts';
import type { Sources } from './sources.ts';

export interface Dates {
  readonly dates: readonly DateClaim[];
  /** When the page says that it was last changed. */
  readonly modified: readonly DateClaim[];
}

/** Names under which publishers' systems state the date of publication, most telling first. */
const published = (
  'article:published_time og:article:published_time itemprop:datepublished datepublished og:published_time ' +
  'article.published parsely-pub-date sailthru.date dcterms.issued dc.date.issued citation_publication_date ' +
  'citation_online_date pubdate publishdate publish-date publish_date published_date publication_date ' +
  'publicationdate originalpublicationdate cxenseparse:recs:publishtime cxenseparse:publishtime bt:pubdate apub:time ' +
  'shareaholic:article_published_time weibo:article:create_at bytedance:published_time og:release_date ' +
  'dcterms.created dc.date.created dcterms.date dc.date date itemprop:datecreated'
).split(' ');

const changed =
  'article:modified_time itemprop:datemodified datemodified og:updated_time dcterms.modified lastmod last-modified bytedance:updated_time'.split(
    ' ',
  );

export function readDates(
  { page, things, article, meta }: Sources,
  zone: () => HeadZone | null,
  language: string | null,
): Dates {
  const claims = claimsIn(language);
  const stated = [
    ...wordsOf(article, 'datePublished', things),
    ...wordsOf(article, 'dateCreated', things),
    ...published.flatMap((name) => meta.all(name).slice(0, 1)),
  ];
  const changes = [
    ...wordsOf(article, 'dateModified', things),
    ...changed.flatMap((name) => meta.all(name).slice(0, 1)),
  ];
  const dates = claims(stated, 'metadata');
  const fromPage = (): DateClaim[] => {
    const found = timeElement(page, zone(), claims);
    return found.length > 0 ? found : namedElement(zone(), claims);
  };
  return {
    dates: dates.length > 0 ? dates : fromPage(),
    modified: claims(changes, 'modified'),
  };
}

type ReadClaims = (stated: readonly string[], origin: DateClaim['origin']) => DateClaim[];

const claimsIn =
  (language: string | null): ReadClaims =>
  (stated, origin) =>
    [...new Set(stated.map((words) => words.trim()))].flatMap((words) => {
      if (lessThanADay.test(words)) return [{ edtf: words.replace('/', '-'), origin, evidence: words }];
      // Machines write numbers in an order of their own.
      const [date] = findDates(
        spelledOut(words),
        origin === 'byline' ? { language } : { language, order: null },
      );
      return date ? [{ ...claimOf(date, origin, null), evidence: words }] : [];
    });

/** A month, as libraries state it. */
const lessThanADay = /^(?:19|20)\d\d[-/](?:0[1-9]|1[0-2])$/u;

/**
 * The first `time` that says it is the publication's, else the first around the title or under the text. Those of
 * other articles' cards stand elsewhere, or beside a link in words.
 */
function timeElement(page: Sources['page'], zone: HeadZone | null, claims: ReadClaims): DateClaim[] {
  const isOwn = (time: Element): boolean =>
    isElement(time, 'time') &&
    !/updat|modif/iu.test(stringProperty(time, 'className')) &&
    claims([momentOf(time)], 'byline').length > 0;
  const all = [...elements(page, 'time')].filter(isOwn);
  const near = zone === null ? all : [...zone.head.filter(isOwn), ...zone.foot.filter(isOwn)];
  const cards = new Set(cardsTimes(page));
  const inNear = near.filter((time) => !cards.has(time));
  const first = inNear.find(saysPublished) ?? inNear[0] ?? all.find(saysPublished);
  return first ? claims([momentOf(first)], 'byline') : [];
}

const dateName = anyNamed(
  'dates? datum pub-?date published publish(?:ed)?-?(?:date|on|time) post(?:ed)?-?(?:date|on) entry-?date created dateline timestamp time fecha meta-date time-rubric veroeffentlicht datetime',
);

/** A short line around the title that is named for its date. */
function namedElement(zone: HeadZone | null, claims: ReadClaims): DateClaim[] {
  for (const node of zone?.head ?? []) {
    const words = textOf(node).replace(/\s+/gu, ' ').trim();
    if (
      words === '' ||
      words.length > 80 ||
      !dateName.test(namesOf(node)) ||
      /updat|modif|aktualis/iu.test(words)
    )
      continue;
    const found = claims([words], 'byline');
    if (found.length > 0) return found;
  }
  return [];
}

const saysPublished = (time: Element): boolean =>
  'pubdate' in time.properties || /publish|entry-date|pubdate/iu.test(stringProperty(time, 'className'));

/** The times in cards: beside a heading that is a link, or in an item of a list with a link in words. */
function* cardsTimes(page: Sources['page']): Generator<Element> {
  for (const card of elements(page, 'li', 'a', 'article', 'div', 'section', 'td')) {
    const [time, ...others] = elements(card, 'time');
    if (!time || others.length > 0 || !elements(card, 'h1').next().done) continue;
    const links = [...elements(card, 'a')].concat(card.tagName === 'a' ? [card] : []);
    const isCard = links.some(
      (link) =>
        textOf(link).trim().split(/\s+/u).length >= 4 || !elements(link, 'h2', 'h3', 'h4', 'h5').next().done,
    );
    const headed = [...elements(card, 'h2', 'h3', 'h4')].some(
      (heading) => !elements(heading, 'a').next().done,
    );
    if ((isCard || headed) && textOf(card).length < 600) yield time;
  }
}

const momentOf = (time: Parameters<typeof textOf>[0] & { type: 'element' }): string =>
  stringProperty(time, 'dateTime') || textOf(time);
