import { formsWithout, optionsOf, type PageState, readAddress, writeAddress } from './address.ts';
import { addressIn } from './address-in.ts';
import { byId } from './elements.ts';
import { FormView } from './form-view.ts';
import type { SearchResponse } from './result.ts';
import { type Actions, ResultsView } from './results-view.ts';
import { pageOf, search } from './search.ts';

/* The search page: what the address says, the form shows; what the form says goes into the address. */

/** Results shown at first: what one sees of them; and with every “more”, which scrolling asks for. */
const first = 10;
const step = 20;

const form = new FormView();
const root = new URL('../', import.meta.url);
const results = new ResultsView(root);

/** Results come late: those of an older state than the newest are not shown. */
let newest = 0;

/** The address that was asked for, where the archive does not hold it. */
let notHeld: string | null = null;

/** Opens the article of an address that is asked for; else shows what is found. */
async function visit(state: PageState, extent: Extent): Promise<void> {
  const address = addressIn(state.q);
  notHeld = null;
  if (address !== null) {
    // Where it cannot be told, the words of the address are looked for.
    const page = await pageOf(address).catch(() => undefined);
    if (page) {
      location.replace(new URL(page, root));
      return;
    }
    if (page === null) notHeld = address;
  }
  await show(state, extent);
}

interface Extent {
  readonly limit: number;
  /** All segments, not only the newest that suffice. */
  readonly whole?: boolean;
  /** The results that are shown stay, and more come below them. */
  readonly extend?: boolean;
}

/** An extent decides how much is shown. */
type Shown = Extent & {
  /** More of it is about to come. */
  readonly early?: boolean;
};

async function show(state: PageState, extent: Extent): Promise<void> {
  newest += 1;
  const mine = newest;
  if (!state.q) {
    results.clear();
    return;
  }
  try {
    const { limit, whole = false } = extent;
    let extend = extent.extend ?? false;
    const early = async (response: SearchResponse) => {
      if (mine === newest) present(state, response, { ...extent, extend, early: true });
      extend = true;
      await painted();
    };
    const options = { ...optionsOf(state), limit, whole };
    const answer = search(state.q, extend ? options : { ...options, early });
    results.wait();
    const response = await answer;
    if (mine === newest) present(state, response, { ...extent, extend });
  } catch (error) {
    if (mine === newest) results.fail(error, () => show(state, extent));
  }
}

/** The browser shows a change within this time; it never shows a page that is not seen. */
const slowestFrame = 100;

/** When what was put on the page can be seen, so that nothing else keeps the browser from showing it. */
const painted = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, slowestFrame);
  });

function present(state: PageState, response: SearchResponse, shown: Shown): void {
  const { limit, whole, extend = false, early = false } = shown;
  if (!early) form.count(response.counts);
  const actions: Actions = {
    query: state.q,
    notHeld,
    more: () => {
      noteLimit(limit + step);
      return show(state, { limit: limit + step, whole: whole ?? false, extend: true });
    },
    lookThroughAll: () => show(state, { limit, whole: true }),
    oldest: state.order === 'oldest',
    forms: state.forms !== 'off',
    setForms: (on) => go({ ...state, forms: on ? '' : 'off', without: '' }, 'new'),
    without: formsWithout(state),
    setWithout: (forms) => go({ ...state, without: forms.join(',') }, 'new'),
  };
  results.show(response, actions, { extend, early });
}

/** Notes in the browser's history how far one has come, so that the way back leads there. */
function noteLimit(limit: number): void {
  history.replaceState({ limit }, '');
}

function limitBefore(): number {
  const state: unknown = history.state;
  const isKept = typeof state === 'object' && state !== null && 'limit' in state;
  return isKept && typeof state.limit === 'number' ? state.limit : first;
}

function go(state: PageState, entry: 'new' | 'same'): void {
  if (entry === 'new') history.pushState(null, '', writeAddress(state));
  else history.replaceState(null, '', writeAddress(state));
  form.fill(state);
  // An address that is still being typed leads nowhere.
  if (entry === 'new') void visit(state, { limit: first });
  else {
    notHeld = null;
    void show(state, { limit: first });
  }
}

/** The state of the form, with what only links change; forms that are left out are those of one query. */
function current(): PageState {
  const stated = form.read();
  const { q, forms, without } = readAddress(location.search);
  return { ...stated, forms, without: q === stated.q ? without : '' };
}

form.onTyping(() => {
  byId('search-help', HTMLDetailsElement).open = false;
  go(current(), 'same');
});
form.onChange(() => go(current(), 'new'));

function start(): void {
  const state = readAddress(location.search);
  form.fill(state);
  void visit(state, { limit: limitBefore() });
}

addEventListener('popstate', start);
// A reader may have typed before this script came, and that is not to be lost.
if (form.read().q && !readAddress(location.search).q) go(current(), 'same');
else start();
if (!form.read().q) {
  byId('search-words', HTMLInputElement).focus({ preventScroll: true });
  // There is room for it as long as there are no results.
  byId('search-help', HTMLDetailsElement).open = true;
}
