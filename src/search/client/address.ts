import { edtfPattern, isInferred } from '../../edtf.ts';
import { type FacetName, facetKeys, facetNames } from '../facet-names.ts';
import type { SearchOptions } from './result.ts';

/** The state of the search page, as its address says it. */
export interface PageState {
  readonly q: string;
  /** The values of each facet that results are narrowed to. */
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  readonly from: string;
  readonly to: string;
  /** Empty for `best`. */
  readonly order: string;
  /** `share` where the bars show it; empty for numbers. */
  readonly bars: string;
  /** `off` where other spellings are not wanted. */
  readonly forms: string;
  /** Those of them that are not, divided by commas, which none has in it. */
  readonly without: string;
}

const singleKeys = ['q', 'from', 'to', 'order', 'bars', 'forms', 'without'] as const;

/** More values of one facet than anyone chooses. */
const valuesAtMost = 50;

const empty = { q: '', from: '', to: '', order: '', bars: '', forms: '', without: '' } as const;

const record = <Value>(of: (facet: FacetName) => Value): Record<FacetName, Value> => ({
  publisher: of('publisher'),
  language: of('language'),
  people: of('people'),
  subject: of('subject'),
  story: of('story'),
});

export const noValues: PageState['values'] = record(() => []);

export function readAddress(search: string): PageState {
  const given = new URLSearchParams(search);
  const stated = singleKeys.flatMap((key) => {
    const value = given.get(key)?.trim();
    return value ? [[key, value] as const] : [];
  });
  const values = record((facet) => {
    const all = given.getAll(facetKeys[facet]).map((value) => value.trim());
    return [...new Set(all.filter((value) => value !== ''))].slice(0, valuesAtMost);
  });
  // Other pages may ask for the article of an address.
  const url = given.get('url')?.trim();
  return { ...empty, ...(url && { q: url }), ...Object.fromEntries(stated), values };
}

/** The page's address, with what is not the default only. */
export function writeAddress(state: PageState): string {
  const stated = singleKeys.flatMap((key) => (state[key] ? [[key, state[key]]] : []));
  const [q = [], ...rest] = state.q ? stated : [[], ...stated];
  const values = facetNames.flatMap((facet) => state.values[facet].map((value) => [facetKeys[facet], value]));
  const query = new URLSearchParams([q, ...values, ...rest].filter((pair) => pair.length > 0)).toString();
  return query ? `?${query}` : location.pathname;
}

/** The forms that a state leaves out. */
export const formsWithout = ({ without }: Pick<PageState, 'without'>): string[] =>
  without.split(',').filter((form) => form.trim() !== '');

/** Whether results are narrowed. */
export const isNarrowed = ({ values, from, to }: PageState): boolean =>
  Boolean(from || to) || facetNames.some((facet) => values[facet].length > 0);

const orders = ['best', 'newest', 'oldest'] as const;

export const orderOf = ({ order }: Pick<PageState, 'order'>): (typeof orders)[number] =>
  orders.find((one) => one === order) ?? 'best';

/** A date that is only half typed filters nothing. */
const date = (text: string): string => (edtfPattern.test(text) && !isInferred(text) ? text : '');

export function optionsOf(state: PageState): SearchOptions {
  const [from, to] = [date(state.from), date(state.to)];
  return {
    ...state.values,
    order: orderOf(state),
    variants: state.forms !== 'off',
    without: formsWithout(state),
    ...(from && { from }),
    ...(to && { to }),
  };
}
