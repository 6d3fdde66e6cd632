import type { DateOrigin } from '../../record.ts';
import type { DateClaim } from '../draft.ts';
import { findDates, type WrittenDate } from './date-forms.ts';
import { dayInAddress, dayOfPictureNames, monthInAddress, monthOfPictures } from './date-in-address.ts';
import { slashOrder } from './slash-order.ts';
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
  /** The publisher's country, where it is known: `3/4/2021` is another day in America. */
  readonly country: string | null;
}

/** How the publisher writes its dates. */
type Habits = Pick<DateContext, 'timeZone' | 'country'>;

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
  { name: 'dateline', read: (context) => datelineOf(context) },
  { name: 'address', read: ({ originalUrl }) => (originalUrl === null ? null : dayInAddress(originalUrl)) },
  { name: 'stated', read: (context) => statedIn(context) },
  { name: 'date line', read: (context) => dateLineOf(context) },
  { name: 'note', read: (context) => first(context.notes.join('\n'), 'credit', context) },
  { name: 'beginning', read: (context) => beginning(context) },
  { name: 'title', read: (context) => inTitle(context) },
  { name: 'pictures', read: ({ images, originalUrl }) => monthOfPictures(images, originalUrl) },
  {
    name: 'month of the address',
    read: ({ originalUrl }) => (originalUrl === null ? null : monthInAddress(originalUrl)),
  },
  { name: 'picture names', read: ({ images, originalUrl }) => dayOfPictureNames(images, originalUrl) },
];

/** `【大纪元2021年01月12日讯】` within the first lines: a news agency's name and the day in brackets. */
function datelineOf({ text, ...habits }: DateContext): DateClaim | null {
  const match = /【(?=[^【】\n]{0,14}年)[^【】\n]{6,40}】/u.exec(text.slice(0, 400));
  const claim = match && first(match[0], 'dateline', habits);
  return claim && { ...claim, evidence: match[0] };
}

/** A line near the top, or the last one, that holds little but a date: `5. ledna 2021, Praha`, `11/01/2021 - 15:26`. */
function dateLineOf({ text, ...habits }: DateContext): DateClaim | null {
  const lines = linesOf(text);
  return dateAmong([...lines.slice(0, 3), ...lines.slice(-1)], habits);
}

/** Lines of a hard-wrapped text among which its date may stand: a court's caption has it in the tenth. */
const captionLines = 30;

/** The date that stands on a line of its own at the head of a hard-wrapped text. */
export function dateInCaption(text: string): DateClaim | null {
  const lines = linesOf(text.slice(0, captionLines * shortLine)).slice(0, captionLines);
  return dateAmong(lines, { timeZone: null, country: null });
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function dateAmong(lines: readonly string[], habits: Habits): DateClaim | null {
  for (const line of lines) {
    if (line.length > shortLine) continue;
    const date = datesIn(line, habits)[0];
    if (date && isLittle(line.replace(date.evidence, ' '))) return claimOf(date, 'byline', habits.timeZone);
  }
  return null;
}

/**
 * Whether what stands beside a date is no more than a place or a label: a dozen letters, or four Chinese characters,
 * and no name of a work, and no word for the beginning or end of something that lasts.
 */
function isLittle(rest: string): boolean {
  const han = rest.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = rest.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return han <= 4 && letters <= 12 && !/[《〈起始截止至]/u.test(rest);
}

/** A date that the text or a note calls that of publication. */
function statedIn({ text, notes, ...habits }: DateContext): DateClaim | null {
  for (const part of [...notes, text.slice(0, 2000), text.slice(-600)]) {
    for (const date of datesIn(part, habits)) {
      if (publishedWords.test(part.slice(0, date.index)))
        return claimOf(date, 'source-note', habits.timeZone);
    }
  }
  return null;
}

/** A numeric date that is the text's very first word, after a heading in brackets at most: `05/25/2022 中共的…`. */
function beginning({ text, ...habits }: DateContext): DateClaim | null {
  const head = text.slice(0, 60).replace(/^【[^】\n]{1,20}】\s*/u, '');
  const date = datesIn(head, habits)[0];
  return date && date.index <= 4 && /^[\d/.-]+$/u.test(date.evidence)
    ? claimOf(date, 'body', habits.timeZone)
    : null;
}

/** Inferred: a title names the day of what it tells of, which mostly is the day before or the day itself. */
function inTitle(context: DateContext): DateClaim | null {
  const claim = first(context.title, 'title', context);
  return claim?.edtf === undefined ? null : { ...claim, edtf: `${claim.edtf}~` };
}

function first(text: string, origin: DateOrigin, habits: Habits): DateClaim | null {
  const date = datesIn(text, habits)[0];
  return date ? claimOf(date, origin, habits.timeZone) : null;
}

const datesIn = (text: string, { country }: Habits): WrittenDate[] => findDates(text, slashOrder(country));

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
