import { publisherAt } from '../../publishers/registry/find.ts';
import type { Habits } from '../../publishers/registry/habits.ts';
import type { Publisher } from '../../publishers/registry/publisher.ts';
import type { DateClaim, Draft } from '../draft.ts';
import { nameAuthors } from './authors.ts';
import { placeCaptions } from './captions.ts';
import { keepContent } from './content.ts';
import { readCredits } from './credits.ts';
import { cutFurniture, takeOut } from './cut.ts';
import { readDates } from './dates.ts';
import { wrapLooseText } from './loose-text.ts';
import { readPage } from './page.ts';
import { readSources } from './sources.ts';

/**
 * Reads in a draft what its publisher states its own way, and cuts away what is the publisher's and not the article's:
 * the one place where habits act, whatever format read the draft.
 * @param address Of the article: it tells whose habits to follow.
 * @param own The publishers of the archive's own modules.
 */
export function applyHabits(draft: Draft, address: string | null, own: readonly Publisher[] = []): void {
  const publisher = publisherAt(address, own);
  const { habits } = publisher ?? {};
  if (habits) readBody(draft, habits);
  if (habits && draft.page) readPage(draft, draft.page(), habits);
  draft.dates = ownZoneFirst(draft.dates);
  nameAuthors(draft, publisher);
  if (habits) readTitle(draft, habits);
}

function readBody(draft: Draft, habits: Habits): void {
  wrapLooseText(draft.body);
  const { dates, labels } = readDates(draft.body, habits.dates ?? []);
  draft.dates.push(...dates);
  draft.references.push(...readSources(draft, habits));
  const { people, removed } = readCredits(draft.body, draft.title ?? '', habits.credits ?? []);
  draft.contributors.push(...people);
  draft.removed.push(...takeOut(draft.body, labels, 'label'), ...removed);
  draft.removed.push(...cutFurniture(draft.body, habits.cuts ?? []));
  if (habits.content) draft.removed.push(...keepContent(draft.body, habits.content));
  placeCaptions(draft.body, habits);
}

/** Where the same moment is also stated in the page's own zone, or by the feed, that tells the day its readers saw. */
function ownZoneFirst(dates: readonly DateClaim[]): DateClaim[] {
  const [first, ...others] = dates;
  if (first?.edtf === undefined) return [...dates];
  const own = others.find(({ instant, edtf }) => instant && instant === first.instant && edtf !== first.edtf);
  return own ? [own, first, ...others.filter((claim) => claim !== own)] : [...dates];
}

function readTitle(draft: Draft, { authorInTitle, titleSuffix }: Habits): void {
  const title = draft.title ?? '';
  const isNamed = draft.contributors.some(({ role }) => role === 'author');
  const name = isNamed ? undefined : authorInTitle?.exec(title)?.groups?.names;
  if (name !== undefined) {
    draft.contributors.push({ role: 'author', name });
    draft.warnings.push(`The author, ${name}, is only named in the title.`);
  }
  if (titleSuffix && draft.title !== undefined) draft.title = title.replace(titleSuffix, '').trim();
}
