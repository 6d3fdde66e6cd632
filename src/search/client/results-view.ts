import type { PageStrings } from '../page-strings.ts';
import { byId } from './elements.ts';
import { numberFormat } from './formats.ts';
import { type Actions, Notes } from './notes.ts';
import type { SearchResponse, SearchResult } from './result.ts';
import { type ResultView, resultItem } from './result-item.ts';

/** Tells what a response is to the results that are shown already. */
interface Addition {
  /** It has more of it. */
  readonly extend: boolean;
  /** Another comes soon that has more of this one. */
  readonly early: boolean;
}

/** Results that are added when one scrolls to their end; beyond them a button asks, so that one reaches the foot. */
const byScrolling = 100;

/** The results of the search page, and what is said about them. */
export class ResultsView {
  readonly #root: URL;
  readonly #strings: PageStrings;
  readonly #locale = document.documentElement.lang;
  readonly #main = byId('search-main', HTMLDivElement);
  readonly #list = byId('search-results', HTMLOListElement);
  readonly #near = byId('search-near', HTMLElement);
  readonly #nearList = byId('search-near-results', HTMLOListElement);
  readonly #status = byId('search-status', HTMLParagraphElement);
  readonly #words: Notes;
  readonly #notes = byId('search-notes', HTMLDivElement);
  /** Below the exact results, which are there before near ones are looked for. */
  readonly #added = byId('search-added', HTMLDivElement);
  readonly #more = byId('search-more', HTMLButtonElement);
  readonly #trouble = byId('search-trouble', HTMLDivElement);
  /** The ids of the results shown, in the order in which they came. */
  #order: string[] = [];
  #askMore: (() => Promise<void>) | undefined;

  constructor(root: URL, strings: PageStrings) {
    this.#root = root;
    this.#strings = strings;
    this.#words = new Notes(strings, this.#locale);
    this.#more.addEventListener('click', () => void this.#askMore?.());
    new IntersectionObserver(([end]) => {
      if (end?.isIntersecting && this.#order.length < byScrolling) void this.#askMore?.();
    }).observe(this.#more);
  }

  /** How many results are shown. */
  get length(): number {
    return this.#order.length;
  }

  clear(): void {
    this.#status.textContent = '';
    this.#notes.replaceChildren();
    this.#added.replaceChildren();
    this.#list.replaceChildren();
    this.#nearList.replaceChildren();
    this.#near.hidden = true;
    this.#more.hidden = true;
    this.#trouble.hidden = true;
    this.#order = [];
  }

  wait(): void {
    this.#list.setAttribute('aria-busy', 'true');
    if (this.#order.length === 0) this.#status.textContent = this.#strings.running;
    // It takes a while to make, and nothing is to be done until the index comes.
    numberFormat(this.#locale);
  }

  show(response: SearchResponse, actions: Actions, { extend, early }: Addition): void {
    this.#list.removeAttribute('aria-busy');
    if (early) this.#near.setAttribute('aria-busy', 'true');
    else this.#near.removeAttribute('aria-busy');
    this.#trouble.hidden = true;
    this.#main.classList.toggle('unread', response.fault !== null);
    this.#status.textContent = this.#summary(response);
    this.#notes.replaceChildren(...this.#words.above(response, actions));
    const near = response.results.filter(({ match }) => match === 'near');
    const exact = response.results.filter(({ match }) => match === 'exact');
    if (!extend) this.#order = [];
    this.#fill(this.#list, exact, actions.query, extend);
    this.#fill(this.#nearList, near, actions.query, extend);
    this.#near.hidden = near.length === 0;
    const isOrdered =
      response.searched < response.articles || exact.every(({ id }, at) => this.#order[at] === id);
    this.#added.replaceChildren(...this.#words.below(response, actions, isOrdered));
    this.#more.hidden = early || this.#order.length >= response.total;
    this.#askMore = this.#more.hidden ? undefined : actions.more;
  }

  /** Says that the index could not be had, and where else one can go. */
  fail(error: unknown, retry: () => Promise<void>): void {
    this.clear();
    this.#list.removeAttribute('aria-busy');
    this.#near.removeAttribute('aria-busy');
    console.error(error);
    const able = typeof DecompressionStream === 'function';
    const [note] = this.#trouble.getElementsByTagName('p');
    const [button] = this.#trouble.getElementsByTagName('button');
    const message = able ? this.#strings.unreachable : this.#strings.unable;
    if (note) note.textContent = message;
    if (button) {
      button.hidden = !able;
      button.onclick = () => void retry();
    }
    this.#status.textContent = message;
    this.#trouble.hidden = false;
  }

  #summary({ exact, total, fault, searched, articles, remarks }: SearchResponse): string {
    if (fault !== null) return this.#strings.fault;
    if (total === 0) return `${this.#strings.none} ${this.#strings.noneHint}`;
    const isWhole = searched === articles && !remarks.some(({ kind }) => kind === 'broad');
    const numbers = numberFormat(this.#locale);
    const some = this.#counted(this.#strings.foundSome, exact)
      .replace('{searched}', numbers.format(searched))
      .replace('{articles}', numbers.format(articles));
    const all = exact === 0 ? this.#strings.none : this.#counted(this.#strings.found, exact);
    const sentences = [isWhole ? all : some];
    if (total > exact) sentences.push(this.#counted(this.#strings.close, total - exact));
    return sentences.join(' ');
  }

  #counted(forms: Readonly<Record<string, string>>, count: number): string {
    const form = forms[new Intl.PluralRules(this.#locale).select(count)] ?? forms.other ?? '#';
    return form.replace('#', numberFormat(this.#locale).format(count));
  }

  /** With `extend`, what is shown already stays where it is, and the rest comes below it. */
  #fill(list: HTMLOListElement, results: readonly SearchResult[], query: string, extend: boolean): void {
    const view: ResultView = { strings: this.#strings, locale: this.#locale, root: this.#root, query };
    const added = results.filter(({ id }) => !extend || !this.#order.includes(id));
    if (!extend) list.replaceChildren();
    list.append(...added.map((result) => resultItem(result, view)));
    this.#order.push(...added.map(({ id }) => id));
  }
}
