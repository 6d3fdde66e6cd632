import { edtfPattern, isInferred } from '../../edtf.ts';
import type { SearchOptions } from './result.ts';

/** The state of the search page, as its address says it. */
export interface PageState {
  readonly q: string;
  readonly lang: string;
  /** A publisher's id; addresses call publishers sources. */
  readonly source: string;
  readonly from: string;
  readonly to: string;
  /** Empty for `best`. */
  readonly order: string;
  /** `off` where other spellings are not wanted. */
  readonly forms: string;
  /** Those of them that are not, divided by commas, which none has in it. */
  readonly without: string;
}

const keys = ['q', 'lang', 'source', 'from', 'to', 'order', 'forms', 'without'] as const;

const empty: PageState = { q: '', lang: '', source: '', from: '', to: '', order: '', forms: '', without: '' };

export function readAddress(search: string): PageState {
  const given = new URLSearchParams(search);
  const stated = keys.flatMap((key) => {
    const value = given.get(key)?.trim();
    return value ? [[key, value] as const] : [];
  });
  // Other pages may ask for the article of an address.
  const url = given.get('url')?.trim();
  return { ...empty, ...(url && { q: url }), ...Object.fromEntries(stated) };
}

/** The page's address, with what is not the default only. */
export function writeAddress(state: PageState): string {
  const stated = keys.flatMap((key) => (state[key] ? [[key, state[key]]] : []));
  const query = new URLSearchParams(stated).toString();
  return query ? `?${query}` : location.pathname;
}

/** The forms that a state leaves out. */
export const formsWithout = ({ without }: Pick<PageState, 'without'>): string[] =>
  without.split(',').filter((form) => form.trim() !== '');

const orders = ['best', 'newest', 'oldest'] as const;

/** A date that is only half typed filters nothing. */
const date = (text: string): string => (edtfPattern.test(text) && !isInferred(text) ? text : '');

export function optionsOf(state: PageState): SearchOptions {
  const { lang, source, forms } = state;
  const [from, to] = [date(state.from), date(state.to)];
  return {
    order: orders.find((order) => order === state.order) ?? 'best',
    variants: forms !== 'off',
    without: formsWithout(state),
    ...(lang && { language: lang }),
    ...(source && { publisher: source }),
    ...(from && { from }),
    ...(to && { to }),
  };
}
