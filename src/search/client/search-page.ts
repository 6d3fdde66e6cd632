import type { FacetName } from '../facet-names.ts';
import type { PageStrings } from '../page-strings.ts';
import {
  formsWithout,
  noValues,
  optionsOf,
  orderOf,
  type PageState,
  readAddress,
  writeAddress,
} from './address.ts';
import { addressIn } from './address-in.ts';
import { course } from './course.ts';
import { byId } from './elements.ts';
import { FacetsView } from './facets-view.ts';
import { FormView } from './form-view.ts';
import type { Actions } from './notes.ts';
import { periodsOf } from './periods.ts';
import type { SearchResponse } from './result.ts';
import { ResultsView } from './results-view.ts';
import { pageOf } from './search.ts';
import { TakeView } from './take-view.ts';
import { TimeView } from './time-view.ts';

/* The search page: what the address says, the form shows; what the form says goes into the address. */

/** Results shown at first: what one sees of them; and with every “more”, which scrolling asks for. */
const first = 10;
const step = 20;

const strings: PageStrings = JSON.parse(byId('search-form', HTMLFormElement).dataset.strings ?? '');
const columns = byId('search-columns', HTMLDivElement);
const ordered = byId('search-ordered', HTMLSpanElement);
const form = new FormView();
const root = new URL('../', import.meta.url);
const results = new ResultsView(root, strings);
const facets = new FacetsView(strings, (facet, values) => go(narrowed(facet, values), 'new'));
const time = new TimeView(strings, {
  narrow: (range) => go({ ...current(), ...range }, 'new'),
  setShare: (isShare) => go({ ...current(), bars: isShare ? 'share' : '' }, 'same'),
});

new TakeView(root, current, (error) => results.fail(error, () => show(current(), extentBefore())));

/** Results come late: those of an older state than the newest are not shown. */
let newest = 0;

/** The address that was asked for, where the archive does not hold it. */
let notHeld: string | null = null;

/** Opens the article of an address that is asked for; else shows what is found. */
async function visit(state: PageState, extent: Extent): Promise<void> {
  const address = addressIn(state.q);
  notHeld = null;
  if (address !== null) {
    newest += 1;
    const mine = newest;
    // Where it cannot be told, the words of the address are looked for.
    const page = await pageOf(address).catch(() => undefined);
    if (mine !== newest) return;
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
  /** All segments at once, not only the newest that suffice. */
  readonly whole?: boolean;
  /** The results that are shown stay, and more come below them. */
  readonly extend?: boolean;
}

/** An extent decides how much is shown. */
type Shown = Extent & {
  /** More of it is about to come. */
  readonly early?: boolean;
  /** More of the archive is looked through by itself. */
  readonly goesOn?: boolean;
};

async function show(state: PageState, extent: Extent): Promise<void> {
  newest += 1;
  const mine = newest;
  const isWanted = () => mine === newest;
  columns.hidden = !state.q;
  if (!state.q) {
    results.clear();
    time.clear();
    return;
  }
  try {
    const { limit, whole = false } = extent;
    let extend = extent.extend ?? false;
    const early = async (response: SearchResponse) => {
      if (isWanted()) present(state, response, { ...extent, extend, early: true });
      extend = true;
      await painted();
    };
    const options = { ...optionsOf(state), limit, whole, overview: true };
    const wantsFacets = () => facets.isOpen;
    const steps = course(state.q, { options, isWanted, wantsFacets, ...(!extend && { early }) });
    results.wait();
    for await (const { response, goesOn } of steps) {
      present(state, response, { ...extent, extend, goesOn });
      extend = true;
    }
  } catch (error) {
    if (isWanted()) results.fail(error, () => show(state, extent));
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
  const { limit, whole = false, extend = false, early = false, goesOn = false } = shown;
  const isPart = response.searched < response.articles;
  const actions: Actions = {
    query: state.q,
    notHeld,
    more: () => {
      const further = results.length + step;
      noteExtent({ limit: further, whole });
      return show(state, { limit: further, whole, extend: true });
    },
    lookThroughAll: isPart && !early && !goesOn ? () => void showAll(state, limit) : null,
    reorder: () => void showAll(state, limit),
    forms: state.forms !== 'off',
    setForms: (on) => go({ ...state, forms: on ? '' : 'off', without: '' }, 'new'),
    without: formsWithout(state),
    setWithout: (forms) => go({ ...state, without: forms.join(',') }, 'new'),
  };
  results.show(response, actions, { extend, early });
  if (response.overview === null) return;
  facets.show(response.overview, state);
  const { from = '', to = '' } = optionsOf(state);
  time.show(periodsOf(response.overview.dates, { from, to }), { from, to }, state.bars === 'share');
}

function showAll(state: PageState, limit: number): Promise<void> {
  noteExtent({ limit, whole: true });
  return show(state, { limit, whole: true });
}

/** Notes in the browser's history how far one has come, so that the way back leads there. */
function noteExtent({ limit, whole }: Extent): void {
  history.replaceState({ limit, whole }, '');
}

function extentBefore(): Extent {
  const { limit, whole }: Partial<Record<keyof Extent, unknown>> = history.state ?? {};
  return { limit: typeof limit === 'number' ? limit : first, whole: whole === true };
}

function go(state: PageState, entry: 'new' | 'same'): void {
  if (entry === 'new') history.pushState(null, '', writeAddress(state));
  else history.replaceState(null, '', writeAddress(state));
  fill(state);
  // An address that is still being typed leads nowhere.
  if (entry === 'new') void visit(state, { limit: first });
  else {
    notHeld = null;
    void show(state, { limit: first });
  }
}

function fill(state: PageState): void {
  form.fill(state);
  facets.note(state);
  ordered.textContent = strings[`ordered.${orderOf(state)}`];
}

/** The state of the form, with what stands in the address alone; forms that are left out are those of one query. */
function current(): PageState {
  const stated = form.read();
  const before = readAddress(location.search);
  return { ...before, ...stated, without: before.q === stated.q ? before.without : '' };
}

function narrowed(facet: FacetName, values: readonly string[]): PageState {
  const state = current();
  return { ...state, values: { ...state.values, [facet]: values } };
}

form.onTyping(() => {
  byId('search-help', HTMLDetailsElement).open = false;
  go(current(), 'same');
});
form.onChange(() => go(current(), 'new'));
form.onClear(() => go({ ...current(), values: noValues, from: '', to: '' }, 'new'));
facets.onOpen(() => {
  const state = readAddress(location.search);
  if (state.q && results.length > 0) void show(state, { ...extentBefore(), extend: true });
});

function start(): void {
  const state = readAddress(location.search);
  fill(state);
  void visit(state, extentBefore());
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
