import { habitsAt } from '../../publishers/registry/find.ts';
import type { Habits } from '../../publishers/registry/habits.ts';
import type { Draft } from '../draft.ts';
import { placeCaptions } from './captions.ts';
import { keepContent } from './content.ts';
import { readCredits } from './credits.ts';
import { cutFurniture, takeOut } from './cut.ts';
import { readDates } from './dates.ts';
import { wrapLooseText } from './loose-text.ts';
import { readSources } from './sources.ts';

/** Reads in a draft's body what the publisher states its own way, and cuts away what is the publisher's and not the article's. */
export function readHabits(draft: Draft): void {
  const habits = habitsAt(draft.originalUrl ?? null);
  if (!habits) return;
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
  nameAuthorOfTitle(draft, habits);
  if (draft.title !== undefined && habits.titleSuffix)
    draft.title = draft.title.replace(habits.titleSuffix, '').trim();
}

function nameAuthorOfTitle(draft: Draft, { authorInTitle }: Habits): void {
  if (!authorInTitle || draft.contributors.some(({ role }) => role === 'author')) return;
  const name = authorInTitle.exec(draft.title ?? '')?.groups?.names;
  if (name === undefined) return;
  draft.contributors.push({ role: 'author', name });
  draft.warnings.push(`The author, ${name}, is only named in the title.`);
}
