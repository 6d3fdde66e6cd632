import type { DateClaim } from '../../draft.ts';
import { findDates } from '../../fields/date-forms.ts';
import { claimOf } from '../../fields/date-in-text.ts';
import { elements, stringProperty, textOf } from '../../html/tree.ts';
import { wordsOf } from './json-ld.ts';
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

export function readDates({ page, things, article, meta }: Sources): Dates {
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
  return { dates: dates.length > 0 ? dates : timeElement(page), modified: claims(changes, 'modified') };
}

function claims(stated: readonly string[], origin: DateClaim['origin']): DateClaim[] {
  return [...new Set(stated.map((words) => words.trim()))].flatMap((words) => {
    const [date] = findDates(spelledOut(words));
    return date ? [{ ...claimOf(date, origin, null), evidence: words }] : [];
  });
}

/** `20210112`, `20210112T100000Z` and seconds since 1970 as the forms that people write. */
function spelledOut(words: string): string {
  if (/^1\d{9}(?:\d{3})?$/u.test(words)) return new Date(Number(words.slice(0, 10)) * 1000).toISOString();
  return words.replace(
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2}):?(\d{2}))?/u,
    (_, year, month, day, hour?: string, minute?: string) =>
      `${year}-${month}-${day}${hour ? `T${hour}:${minute}` : ''}`,
  );
}

/** The first `time` that says it is the publication's, else the first that has a date at all. */
function timeElement(page: Sources['page']): DateClaim[] {
  const times = [...elements(page, 'time')].filter(
    (time) => !/updat|modif/iu.test(stringProperty(time, 'className')),
  );
  const first =
    times.find(
      (time) =>
        'pubDate' in time.properties ||
        /publish|entry-date|pubdate/iu.test(stringProperty(time, 'className')),
    ) ?? times.find((time) => claims([momentOf(time)], 'byline').length > 0);
  return first ? claims([momentOf(first)], 'byline') : [];
}

const momentOf = (time: Parameters<typeof textOf>[0] & { type: 'element' }): string =>
  stringProperty(time, 'dateTime') || textOf(time);
