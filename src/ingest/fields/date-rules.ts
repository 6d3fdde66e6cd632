import type { DateOrigin } from '../../record.ts';
import type { DateClaim } from '../draft.ts';
import { findDates, type WrittenDate } from './date-forms.ts';
import { dayInAddress, dayOfPictureNames, monthInAddress, monthOfPictures } from './date-in-address.ts';
import { atOffset, dayOf, inZone, toInstant } from './zoned-time.ts';

/** What the rules look at. */
export interface DateContext {
  readonly originalUrl: string | null;
  readonly title: string;
  /** Plain text of the body, paragraphs divided by a blank line. */
  readonly text: string;
  /** What the article's credits and source notes said, taken out of the body. */
  readonly notes: readonly string[];
  /** Addresses of its pictures. */
  readonly images: readonly string[];
  /** The publisher's zone (IANA name), where it is known. */
  readonly timeZone: string | null;
}

/** How a date may be read where the format has stated none, or beside what it has. */
export interface DateRule {
  readonly name: string;
  readonly read: (context: DateContext) => DateClaim | null;
}

/** A line that is short enough to hold a date and who says so, and nothing else. */
const shortLine = 80;

/** `发布时间：`, `刊发于`, `Published:` … before a date. */
const publishedWords =
  /(?:发布时间|發布時間|发布日期|發布日期|发表时间|發表時間|发表日期|發表日期|发稿时间|發稿時間|刊发于|刊發於|发表于|發表於|发布于|發佈於|刊登于|刊登於|首发于|首發於|掲載日|公開日|配信|\b(?:published|posted|publikováno|zveřejněno|vydáno|publikované|uverejnené|zverejnené|veröffentlicht|publié le|publicado el|pubblicato il|opublikowano|опубликовано)\b)[^\n]{0,12}$/iu;

/**
 * The rules, best first. A dateline is the publisher's own word for the day; its address is made by a machine on
 * that day or the one before; notes name the day of what was translated or of its translation; pictures only tell
 * when they were uploaded.
 */
export const dateRules: readonly DateRule[] = [
  { name: 'dateline', read: ({ text, timeZone }) => datelineOf(text, timeZone) },
  { name: 'address', read: ({ originalUrl }) => (originalUrl === null ? null : dayInAddress(originalUrl)) },
  { name: 'stated', read: (context) => statedIn(context) },
  { name: 'date line', read: ({ text, timeZone }) => dateLineOf(text, timeZone) },
  { name: 'note', read: ({ notes, timeZone }) => first(notes.join('\n'), 'credit', timeZone) },
  { name: 'beginning', read: ({ text, timeZone }) => beginning(text, timeZone) },
  { name: 'title', read: (context) => inTitle(context) },
  { name: 'pictures', read: ({ images, originalUrl }) => monthOfPictures(images, originalUrl) },
  {
    name: 'month of the address',
    read: ({ originalUrl }) => (originalUrl === null ? null : monthInAddress(originalUrl)),
  },
  { name: 'picture names', read: ({ images, originalUrl }) => dayOfPictureNames(images, originalUrl) },
];

/** `【大纪元2021年01月12日讯】` within the first lines: a news agency's name and the day in brackets. */
function datelineOf(text: string, zone: string | null): DateClaim | null {
  const match = /【(?=[^【】\n]{0,14}年)[^【】\n]{6,40}】/u.exec(text.slice(0, 400));
  const date = match && findDates(match[0])[0];
  return date ? { ...claimOf(date, 'dateline', zone), evidence: match[0] } : null;
}

/** A line near the top, or the last one, that holds little but a date: `5. ledna 2021, Praha`, `11/01/2021 - 15:26`. */
function dateLineOf(text: string, zone: string | null): DateClaim | null {
  const lines = linesOf(text);
  return dateAmong([...lines.slice(0, 3), ...lines.slice(-1)], zone);
}

/** Lines of a hard-wrapped text among which its date may stand: a court's caption has it in the tenth. */
const captionLines = 30;

/** The date that stands on a line of its own at the head of a hard-wrapped text. */
export function dateInCaption(text: string): DateClaim | null {
  return dateAmong(linesOf(text.slice(0, captionLines * shortLine)).slice(0, captionLines), null);
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function dateAmong(lines: readonly string[], zone: string | null): DateClaim | null {
  for (const line of lines) {
    if (line.length > shortLine) continue;
    const date = findDates(line)[0];
    if (date && line.length - date.evidence.length <= 12) return claimOf(date, 'byline', zone);
  }
  return null;
}

/** A date that the text or a note calls that of publication. */
function statedIn({ text, notes, timeZone }: DateContext): DateClaim | null {
  for (const part of [...notes, text.slice(0, 2000), text.slice(-600)]) {
    for (const date of findDates(part)) {
      if (publishedWords.test(part.slice(0, date.index))) return claimOf(date, 'source-note', timeZone);
    }
  }
  return null;
}

/** A numeric date that is the text's very first word: `05/25/2022 中共的…`. */
function beginning(text: string, zone: string | null): DateClaim | null {
  const date = findDates(text.slice(0, 40))[0];
  return date && date.index <= 4 && /^[\d/.-]+$/u.test(date.evidence) ? claimOf(date, 'body', zone) : null;
}

/** Inferred: a title names the day of what it tells of, which mostly is the day before or the day itself. */
function inTitle({ title, timeZone }: DateContext): DateClaim | null {
  const claim = first(title, 'title', timeZone);
  return claim?.edtf === undefined ? null : { ...claim, edtf: `${claim.edtf}~` };
}

function first(text: string, origin: DateOrigin, zone: string | null): DateClaim | null {
  const date = findDates(text)[0];
  return date ? claimOf(date, origin, zone) : null;
}

/** A written date as a claim; with the moment where its time is written and its zone written or known. */
export function claimOf(
  { time, offset, evidence }: WrittenDate,
  origin: DateOrigin,
  zone: string | null,
): DateClaim {
  const claim = { edtf: dayOf(time), origin, evidence };
  if (time.hour === undefined) return claim;
  if (offset !== null) return { ...claim, instant: toInstant(atOffset(time, offset)) };
  return zone === null ? claim : { ...claim, instant: toInstant(inZone(time, zone)) };
}
