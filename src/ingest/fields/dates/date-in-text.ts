import { edtfOf, inferred } from '../../../edtf.ts';
import type { DateOrigin } from '../../../record.ts';
import type { DateClaim } from '../../draft.ts';
import { findDates, type WrittenDate } from './date-forms.ts';
import { slashOrder } from './slash-order.ts';
import { atOffset, inZone, toInstant } from './zoned-time.ts';

/** How the publisher writes its dates. */
export interface Habits {
  readonly timeZone: string | null;
  readonly country: string | null;
  /** The month that other evidence names: it decides where a date could be read in two ways. */
  readonly month: number | null;
  /** BCP 47 of the text, with the region that the file declares; null where nobody knows. */
  readonly language: string | null;
}

/** A line that is short enough to hold a date and who says so, and nothing else. */
const shortLine = 80;

/** The words for publication that stand before a date; sources are the papers of the archives that were measured. */
const published = [
  '发布时间 發布時間 发布日期 發布日期 发表时间 發表時間 发表日期 發表日期 发稿时间 發稿時間 刊发于 刊發於 发表于 發表於',
  '发布于 發佈於 刊登于 刊登於 首发于 首發於 掲載日 公開日 配信',
].flatMap((words) => words.split(' '));
/** The same in scripts with blanks, where another letter makes another word. */
const publishedWithBlanks =
  'published|posted|publikováno|zveřejněno|vydáno|publikované|uverejnené|zverejnené|veröffentlicht|publié le|' +
  'publicado el|pubblicato il|opublikowano|опубликовано';

/** `发布时间：`, `《R》刊发于`, `Published:` … and nothing else before a date. */
const publishing = new RegExp(`(?:${published.join('|')}|(?:${publishedWithBlanks})(?!\\p{L}))`, 'iu');
const publishedWords = new RegExp(
  String.raw`(?:^|[|｜\n])[\s*#(（[【]*(?:《[^》\n]{1,30}》)?${publishing.source}[^\n]{0,12}$`,
  'iu',
);

/** `【大纪元2021年01月12日讯】` within the first lines: a news agency's name and the day in brackets. */
export function datelineOf(text: string, habits: Habits): DateClaim | null {
  const match = /【(?=[^【】\n]{0,14}年)[^【】\n]{6,40}】/u.exec(text.slice(0, 400));
  const claim = match && first(match[0], 'dateline', habits);
  return claim && { ...claim, evidence: match[0] };
}

/** A line near the top, or the last one, that holds little but a date: `5. ledna 2021, Praha`, `11/01/2021 - 15:26`. */
export function dateLineOf(text: string, habits: Habits): DateClaim | null {
  const lines = linesOf(text);
  return dateAmong([...lines.slice(0, 3), ...lines.slice(-1)], habits);
}

/** Lines of a hard-wrapped text among which its date may stand: a court's caption has it in the tenth. */
const captionLines = 30;

/** The date that stands on a line of its own at the head of a hard-wrapped text. */
export function dateInCaption(text: string): DateClaim | null {
  const lines = linesOf(text.slice(0, captionLines * shortLine)).slice(0, captionLines);
  return dateAmong(lines, { timeZone: null, country: null, month: null, language: null });
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function dateAmong(lines: readonly string[], habits: Habits): DateClaim | null {
  for (const line of lines) {
    // A table's row has tabs: its dates are of what it tells.
    if (line.length > shortLine || line.includes('\t')) continue;
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
export function statedIn(parts: readonly string[], habits: Habits): DateClaim | null {
  for (const part of parts) {
    if (!publishing.test(part)) continue;
    for (const date of datesIn(part, habits)) {
      if (publishedWords.test(part.slice(0, date.index)))
        return claimOf(date, 'source-note', habits.timeZone);
    }
  }
  return null;
}

/** A date beside the people in a credit: `图文 甲｜2022-5-4`. */
export const inNotes = (notes: readonly string[], habits: Habits): DateClaim | null =>
  first(notes.join('\n'), 'credit', habits);

/** A numeric date that is the text's very first word, after a heading in brackets at most: `05/25/2022 中共的…`. */
export function beginning(text: string, habits: Habits): DateClaim | null {
  const head = text.slice(0, 60).replace(/^【[^】\n]{1,20}】\s*/u, '');
  const date = datesIn(head, habits)[0];
  return date && date.index <= 4 && /^[\d/.-]+$/u.test(date.evidence)
    ? claimOf(date, 'body', habits.timeZone)
    : null;
}

/**
 * Inferred: a title names the day of what it tells of, which mostly is the day before or the day itself. One inside
 * its sentence, or from which on something is to be, is no such day.
 */
export function inTitle(title: string, habits: Habits): DateClaim | null {
  for (const date of datesIn(title, habits)) {
    const before = title.slice(0, date.index);
    const after = title.slice(date.index + date.evidence.length);
    const atEdge = before.length <= 6 || after.length <= 6 || /[|｜（([【–—-]\s*$/u.test(before);
    if (!atEdge || /[自从從到至由在]\s*$/u.test(before) || /^\s*[起至到前后後之–—-]/u.test(after)) continue;
    return { ...claimOf(date, 'title', habits.timeZone), edtf: inferred(edtfOf(date.time)) };
  }
  return null;
}

function first(text: string, origin: DateOrigin, habits: Habits): DateClaim | null {
  const date = datesIn(text, habits)[0];
  return date ? claimOf(date, origin, habits.timeZone) : null;
}

const datesIn = (text: string, { country, month, language }: Habits): WrittenDate[] =>
  findDates(text, { order: slashOrder(country), month, language });

/** A written date as a claim; with the moment where its time is written and its zone written or known. */
export function claimOf(
  { time, offset, evidence, inferred: doubtful }: WrittenDate,
  origin: DateOrigin,
  zone: string | null,
): DateClaim {
  const day = edtfOf(time);
  const claim = { edtf: doubtful ? inferred(day) : day, origin, evidence };
  if (time.hour === undefined) return claim;
  if (offset !== null) return { ...claim, instant: toInstant(atOffset(time, offset)) };
  return zone === null ? claim : { ...claim, instant: toInstant(inZone(time, zone)) };
}
