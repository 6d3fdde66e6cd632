import type { Element, Root } from 'hast';
import { articleId } from '../../urls.ts';
import { type DateClaim, type Draft, draftOf } from '../draft.ts';
import { findDates } from '../fields/dates/date-forms.ts';
import { claimOf } from '../fields/dates/date-in-text.ts';
import { spelledOut } from '../fields/dates/machine-dates.ts';
import { peopleIn } from '../fields/people/people.ts';
import { followable } from '../html/address.ts';
import { elements, textOf } from '../html/tree.ts';
import { addRemoved } from '../removed.ts';
import { attach } from './attach.ts';
import type { Collection, StatedItem, Words } from './item.ts';
import { lineOf, treeOf } from './words.ts';

/**
 * An item as a draft; what of it is not the article goes into `removed`.
 * @param origin Where its dates are said to have been read.
 */
export function draftOfItem(
  item: StatedItem,
  collection: Collection,
  origin: DateClaim['origin'] = 'feed',
): Draft {
  const [text, ...summaries] = fullestFirst(item.texts);
  const draft = draftOf(text ?? { type: 'root', children: [] });
  const base = baseOf(item.bases);
  const link = item.link ? followable(item.link, base) : null;
  const title = item.title ? lineOf(item.title) : '';
  if (title) draft.title = title;
  if (link) draft.originalUrl = link;
  if (base) draft.baseUrl = base;
  draft.identity = identityOf(item, collection);
  draft.item = link ?? ownId(item);
  const language = item.language ?? collection.language;
  draft.dates = [
    ...datesOf(item.published, origin, language),
    ...datesOf(item.modified, 'modified', language),
  ];
  const publisher = item.source?.name ?? collection.title;
  if (publisher) draft.publisherName = publisher;
  if (language) draft.declaredLanguage = language;
  addPeople(draft, item, publisher);
  if (item.source?.url) draft.references.push(item.source.url);
  const files = attach(draft, item.media, base);
  const pictures = noteRest(draft, item, summaries);
  draft.feed = { link, home: collection.home, under: [...files, ...pictures] };
  if (!text) draft.warnings.push('The feed gives no text of this item, only what stands around it.');
  return draft;
}

/** A text is fuller than a summary that holds it; where it is a link or a picture, the summary is the text. */
function fullestFirst(texts: readonly Words[]): Root[] {
  const trees = texts.map(treeOf);
  const [text, ...summaries] = trees;
  if (!text) return [];
  const size = weigh(textOf(text));
  const fuller = summaries.find(
    (summary) => weigh(textOf(summary)) > Math.max(shortestText, size * muchFuller),
  );
  return fuller ? [fuller, ...trees.filter((tree) => tree !== fuller)] : trees;
}

/** Letters of the shortest summary that may take the place of a text. */
const shortestText = 60;
const muchFuller = 1.5;

const weigh = (text: string): number => text.replace(/\s+/gu, '').length;

/** The base that each narrower one is read against in turn. */
function baseOf(bases: readonly string[]): string | null {
  let base: string | null = null;
  for (const next of bases) base = followable(next, base) ?? base;
  return base;
}

/**
 * Names an item that has no address. The same item of a feed that was fetched again is the same article, so that its
 * place in the file and the other items do not count.
 */
const identityOf = (item: StatedItem, { id }: Collection): string =>
  JSON.stringify(['feed', id, ownId(item)]);

const ownId = ({ guid, title, texts, published }: StatedItem): string =>
  guid ?? articleId(JSON.stringify([title?.value, published, texts.map(({ value }) => value)]));

function datesOf(
  words: readonly string[],
  origin: DateClaim['origin'],
  language: string | null,
): DateClaim[] {
  return words.flatMap((stated) => {
    const words = spelledOut(stated);
    const [date = findDates(words)[0]] = findDates(words, { language, order: null });
    return date ? [{ ...claimOf(date, origin, null), evidence: stated.trim() }] : [];
  });
}

/** A feed that names itself as the author names none. */
function addPeople(draft: Draft, { authors, contributors }: StatedItem, house: string | null): void {
  draft.contributors.push(...peopleIn(authors, { house }));
  for (const name of contributors) draft.contributors.push({ role: 'other', name: name.trim() });
}

/** Summaries are no part of the article, but a trace of them stays; their pictures may be the only ones. */
function noteRest(draft: Draft, { categories }: StatedItem, summaries: readonly Root[]): Element[] {
  const text = squeezed(textOf(draft.body));
  for (const summary of summaries) {
    const words = textOf(summary).replace(/\s+/gu, ' ').trim();
    const opening = squeezed(words).slice(0, 80);
    addRemoved(draft.removed, text.includes(opening) ? 'duplicate' : 'label', words);
  }
  draft.subjects.push(...categories);
  const hasPicture = !elements(draft.body, 'img').next().done;
  return hasPicture ? [] : summaries.flatMap((summary) => [...elements(summary, 'img')]);
}

const squeezed = (text: string): string => text.replace(/\s+/gu, '');
