import { once } from '../../../cached.ts';
import type { Contributor } from '../../../record.ts';
import type { Draft } from '../../draft.ts';
import { findDates, type WrittenDate } from '../../fields/dates/date-forms.ts';
import { claimOf } from '../../fields/dates/date-in-text.ts';
import { judgeLanguage, withDeclaredRegion } from '../../fields/language/language.ts';
import { readHeadLine, saysPublished, withoutDays } from '../../fields/people/head-line.ts';
import { authorLabel } from '../../fields/people/people.ts';
import { textOf } from '../../html/tree.ts';
import { authorsIn, creditsIn } from './names.ts';

/** Lines around a title among which a byline stands, and how much of each is read. */
const mostLines = 12;
const longest = 300;
/** Characters of the text by which the language of these lines is judged. */
const sampleLength = 2000;

/** Where the page's data names no date or no person, the lines around its title and under its text may. */
export function addBylineFacts(draft: Draft, bylines: readonly string[], house: string | null): void {
  const lines = bylines.map((line) => line.slice(0, longest));
  const language = once(() => languageOf(draft));
  if (!draft.contributors.some(({ kind = 'person' }) => kind === 'person'))
    draft.contributors.unshift(...peopleIn(lines.slice(0, mostLines), notesBelow(draft), language, house));
  if (draft.dates.some(({ origin }) => origin !== 'modified')) return;
  for (const line of lines) {
    const [date] = /\p{N}/u.test(line)
      ? datesIn(line, [language(), draft.declaredLanguage ?? null, null])
      : [];
    if (!date) continue;
    draft.dates.unshift(claimOf(date, 'byline', null));
    return;
  }
  const [below] = notesBelow(draft).flatMap((line) => publicationIn(line, language()));
  if (below) draft.dates.unshift(claimOf(below, 'byline', null));
}

/** The day of a line that says no more than that and who published: `Erstellt am: 1.11.2023`, `Author: Ann, 3 May 2021`. */
function publicationIn(line: string, language: string): readonly WrittenDate[] {
  if (!/\p{N}/u.test(line)) return [];
  const { people = [], dates = [] } = readHeadLine(line, language) ?? {};
  if (people.length > 0 || saysPublished(line, language)) return dates;
  // An account is no name that a line of people would know.
  return authorLabel.test(line) ? findDates(line, { language }) : [];
}

/** A page's own words may be in another language than its article. */
function datesIn(line: string, languages: readonly (string | null)[]): WrittenDate[] {
  for (const language of languages) {
    const found = findDates(line, { language });
    if (found.length > 0) return found;
  }
  return [];
}

/** The people of the lines that name nothing else, or else those whom another line names with a label. */
function peopleIn(
  lines: readonly string[],
  below: readonly string[],
  language: () => string,
  house: string | null,
): Contributor[] {
  const read = lines.flatMap((line) => readHeadLine(line, language())?.people ?? []);
  if (read.some(({ role }) => role === 'author')) return read;
  const credited = [...lines, ...below].flatMap(creditsIn);
  if (credited.length > 0) return [...credited];
  const named = lines.map((line) => authorsIn(withoutDays(line, language()), house));
  return named.find((found) => found.length > 0) ?? read;
}

/** Short lines under the text, as `(责编：王五、李四)`. */
const notesBelow = ({ removed }: Draft): string[] =>
  removed.filter(({ kind, text }) => kind === 'footer' && text.length <= 60).map(({ text }) => text);

function languageOf(draft: Draft): string {
  const text = textOf(draft.body).slice(0, sampleLength);
  const { language } = judgeLanguage(text, { title: draft.title, declared: draft.declaredLanguage });
  return withDeclaredRegion(language, draft.declaredLanguage) ?? 'und';
}
