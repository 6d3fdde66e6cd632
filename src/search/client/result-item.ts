import { firstDay, precisionOf, unmarked } from '../../edtf.ts';
import { direction } from '../../writing-systems.ts';
import type { PageStrings } from '../page-strings.ts';
import { element, marked } from './elements.ts';
import { dateFormat, languageName, listFormat } from './formats.ts';
import type { SearchResult } from './result.ts';

/** Results are shown in the page's language with these. */
export interface ResultView {
  readonly strings: PageStrings;
  readonly locale: string;
  /** The site's root. */
  readonly root: URL;
  readonly query: string;
}

/** A result's address: it carries the query, so that the page marks what was searched for. */
export function addressOf(result: SearchResult, { root, query }: Pick<ResultView, 'root' | 'query'>): string {
  const address = new URL(result.url, root);
  address.searchParams.set('q', query);
  return address.href;
}

/** A result in the list. */
export function resultItem(result: SearchResult, view: ResultView): HTMLLIElement {
  const { strings, locale } = view;
  const its = { lang: result.language, dir: direction(result.language) };
  const address = addressOf(result, view);
  const title = element('a', { class: 'item-title', href: address, ...its }, ...marked(result.heading));
  const details = element('p', { class: 'item-details' });
  if (result.publisher) details.append(element('span', { lang: result.language }, result.publisher));
  details.append(dateOf(result, view));
  if (result.language !== 'und') details.append(element('span', {}, languageName(result.language, locale)));
  if (result.lacks.length > 0) {
    const parts = listFormat(locale).format(result.lacks.map((part) => `“${part}”`));
    details.append(element('span', { class: 'item-lacks' }, strings.lacks.replace('{parts}', parts)));
  }
  const item = element('li', { class: `item ${result.match}` }, title);
  if (result.excerpt.length > 0)
    item.append(element('p', { class: 'item-excerpt', ...its }, ...marked(result.excerpt)));
  item.append(details);
  return item;
}

function dateOf({ published }: SearchResult, { strings, locale }: ResultView): HTMLElement {
  if (published === null) return element('span', {}, strings.undated);
  const format = dateFormat(locale, precisionOf(published));
  const date = new Date(`${firstDay(published)}T00:00:00Z`);
  return element('time', { datetime: unmarked(published) }, format.format(date));
}
