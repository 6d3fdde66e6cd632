import type { Draft } from '../../draft.ts';
import { placeCaptions } from './captions.ts';
import { keepContent } from './content.ts';
import { readCredits } from './credits.ts';
import { cutFurniture, takeOut } from './cut.ts';
import { readDates } from './dates.ts';
import { wrapLooseText } from './loose-text.ts';
import type { Outlet } from './outlet.ts';
import { readSources } from './sources.ts';

/** Reads in a draft's body what the outlet states its own way, and cuts away what is the outlet's and not the article's. */
export function readHabits(draft: Draft, outlet: Outlet): void {
  wrapLooseText(draft.body);
  const { dates, labels } = readDates(draft.body, outlet.dates ?? []);
  draft.dates.push(...dates);
  draft.references.push(...readSources(draft, outlet));
  const { people, removed } = readCredits(draft.body, draft.title ?? '', outlet.credits ?? []);
  draft.contributors.push(...people);
  draft.removed.push(...takeOut(draft.body, labels, 'label'), ...removed);
  draft.removed.push(...cutFurniture(draft.body, outlet.cuts ?? []));
  if (outlet.content) draft.removed.push(...keepContent(draft.body, outlet.content));
  placeCaptions(draft.body, outlet);
  nameAuthorOfTitle(draft, outlet);
  if (draft.title !== undefined && outlet.titleSuffix)
    draft.title = draft.title.replace(outlet.titleSuffix, '').trim();
}

function nameAuthorOfTitle(draft: Draft, { authorInTitle }: Outlet): void {
  if (!authorInTitle || draft.contributors.some(({ role }) => role === 'author')) return;
  const name = authorInTitle.exec(draft.title ?? '')?.groups?.names;
  if (name === undefined) return;
  draft.contributors.push({ role: 'author', name });
  draft.warnings.push(`The author, ${name}, is only named in the title.`);
}
