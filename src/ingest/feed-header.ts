import { type DateClaim, type Draft, draftOf } from './draft.ts';
import { findDates } from './fields/dates/date-forms.ts';
import { claimOf } from './fields/dates/date-in-text.ts';
import { cutFurniture } from './habits/cut.ts';
import { decodeTitle } from './html/entities.ts';
import { parseHtml } from './html/parse.ts';

/* The header that mirrors of feeds write above an article, alone in its file or in a post of Jekyll's. */

/** At times an epoch in milliseconds; title in brackets, address, six dashes. Titles may hold line ends. */
const header =
  /^(?:<!--(?<epoch>\d{13}|NaN)-->\n)?\[(?<title>.{0,1000}?)\]\((?<url>https?:\/\/\S+)\)\n-{6}\n(?:\s*日期：(?<date>[^\n]{1,60})\n)?/su;

interface FeedHeader {
  readonly title: string;
  readonly url: string;
  readonly dates: readonly DateClaim[];
  /** The text after the header. */
  readonly rest: string;
}

export const hasFeedHeader = (text: string): boolean => header.test(text);

/** The header at the beginning of a text; null where there is none. */
export function readFeedHeader(text: string): FeedHeader | null {
  const match = header.exec(text);
  const { title, url, epoch, date } = match?.groups ?? {};
  if (!match || title === undefined || url === undefined) return null;
  return {
    title: decodeTitle(title),
    url,
    dates: [...epochClaim(epoch), ...feedDate(date)],
    rest: text.slice(match[0].length),
  };
}

function epochClaim(epoch: string | undefined): DateClaim[] {
  if (epoch === undefined || epoch === 'NaN') return [];
  const instant = new Date(Number(epoch)).toISOString().replace('.000Z', 'Z');
  return [{ instant, origin: 'feed', evidence: `<!--${epoch}-->` }];
}

/** `日期：Tue, 23 Jun 2020 05:40:58 +0000` */
function feedDate(words = ''): DateClaim[] {
  return findDates(words)
    .slice(0, 1)
    .map((date) => claimOf(date, 'feed', null));
}

/** The line that feedx.net puts under every article. */
const feedxFooter = { kind: 'promotion', select: 'div', text: /^获取更多RSS：/u } as const;

/** Fills a draft from a feed's header and the HTML under it. */
export function readFeedArticle({ title, url, dates, rest }: FeedHeader): Draft {
  const draft = draftOf(parseHtml(rest));
  draft.title = title;
  draft.originalUrl = url;
  draft.dates.push(...dates);
  const footer = cutFurniture(draft.body, [feedxFooter]);
  if (footer.length > 0) draft.mirror = { name: 'feedx.net', url: 'https://feedx.net' };
  draft.removed.push(...footer);
  draft.feed = { link: url, home: null, under: [] };
  return draft;
}
