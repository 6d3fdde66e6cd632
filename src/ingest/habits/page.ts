import type { Root } from 'hast';
import type { Habits } from '../../publishers/registry/habits.ts';
import type { Draft } from '../draft.ts';
import { readCredits } from './credits.ts';
import { readDates } from './dates.ts';

/** A selector that names a class, an id or an attribute, and so means the same in the page as in the article alone. */
const isNamed = ({ select }: { readonly select: string }): boolean => /[.#[]/u.test(select);

/**
 * Reads what a publisher states beside its article, and a format cut away before habits could act on it. A rule that
 * only counts elements means those of the article, so that it names no one here; a date it tells by itself.
 */
export function readPage(draft: Draft, page: Root, { dates = [], credits = [] }: Habits): void {
  if (draft.dates.every(({ origin }) => origin === 'modified' || origin === 'byline'))
    draft.dates.unshift(...readDates(page, dates).dates);
  const known = new Set(draft.contributors.map(({ name }) => name));
  const { people } = readCredits(page, draft.title ?? '', credits.filter(isNamed));
  draft.contributors.push(...people.filter(({ name }) => !known.has(name)));
}
