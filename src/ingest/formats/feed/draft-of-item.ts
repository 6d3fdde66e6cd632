import type { Root } from 'hast';
import { articleId } from '../../../urls.ts';
import { type DateClaim, type Draft, draftOf } from '../../draft.ts';
import { findDates } from '../../fields/date-forms.ts';
import { claimOf } from '../../fields/date-in-text.ts';
import { followable } from '../../html/address.ts';
import { textOf } from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';
import { attach } from './attach.ts';
import { cutFeedFurniture } from './cut.ts';
import type { Feed, FeedItem } from './item.ts';
import { lineOf, treeOf } from './words.ts';

/** An item as a draft; what of it is not the article goes into `removed`. */
export function draftOfItem(item: FeedItem, feed: Feed): Draft {
  const [text, ...summaries] = item.texts;
  const draft = draftOf(text ? treeOf(text) : { type: 'root', children: [] });
  const base = baseOf(item.bases);
  const link = item.link ? followable(item.link, base) : null;
  const title = item.title ? lineOf(item.title) : '';
  if (title) draft.title = title;
  if (link) draft.originalUrl = link;
  if (base) draft.baseUrl = base;
  draft.identity = identityOf(item, feed);
  draft.item = link ?? ownId(item);
  draft.dates = [...datesOf(item.published, 'feed'), ...datesOf(item.modified, 'modified')];
  // An Atom entry need not say when it was published, only when it was last changed.
  if (item.published.length === 0) draft.dates = draft.dates.map((claim) => ({ ...claim, origin: 'feed' }));
  const publisher = item.source?.name ?? feed.title;
  if (publisher) draft.publisherName = publisher;
  const language = item.language ?? feed.language;
  if (language) draft.declaredLanguage = language;
  addPeople(draft, item, publisher);
  if (item.source?.url) draft.references.push(item.source.url);
  cutFeedFurniture(draft, link, feed.home);
  attach(draft, item.media, base);
  noteRest(draft, item, summaries.map(treeOf));
  if (!text) draft.warnings.push('The feed gives no text of this item, only what stands around it.');
  return draft;
}

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
const identityOf = (item: FeedItem, { id }: Feed): string => JSON.stringify(['feed', id, ownId(item)]);

const ownId = ({ guid, title, texts, published }: FeedItem): string =>
  guid ?? articleId(JSON.stringify([title?.value, published, texts.map(({ value }) => value)]));

function datesOf(words: readonly string[], origin: DateClaim['origin']): DateClaim[] {
  return words.flatMap((stated) => {
    const [date] = findDates(stated);
    return date ? [{ ...claimOf(date, origin, null), evidence: stated.trim() }] : [];
  });
}

/** A feed that names itself as the author names none. */
function addPeople(draft: Draft, { authors, contributors }: FeedItem, publisher: string | null): void {
  for (const name of authors.map((words) => words.trim()))
    if (name !== publisher?.trim()) draft.contributors.push({ role: 'author', name });
  for (const name of contributors) draft.contributors.push({ role: 'other', name: name.trim() });
}

/** Summaries and categories are no part of the article, but a trace of them stays. */
function noteRest(draft: Draft, { categories }: FeedItem, summaries: readonly Root[]): void {
  const text = squeezed(textOf(draft.body));
  for (const summary of summaries) {
    const words = textOf(summary).replace(/\s+/gu, ' ').trim();
    const opening = squeezed(words).slice(0, 80);
    addRemoved(draft.removed, text.includes(opening) ? 'duplicate' : 'label', words);
  }
  if (categories.length > 0) addRemoved(draft.removed, 'label', `Categories: ${categories.join(', ')}`);
}

const squeezed = (text: string): string => text.replace(/\s+/gu, '');
