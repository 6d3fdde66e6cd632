import type { PageStrings } from '../page-strings.ts';
import { byId, element, marked } from './elements.ts';
import { numberFormat } from './formats.ts';
import type { Fault, Remark } from './query-tree.ts';
import type { OtherSpellings, SearchResponse, SearchResult } from './result.ts';
import { type ResultView, resultItem } from './result-item.ts';
import { markPieces } from './search.ts';

/** A reader can ask the results for these. */
export interface Actions {
  readonly query: string;
  /** The address that was asked for, where the archive does not hold it. */
  readonly notHeld: string | null;
  readonly more: () => Promise<void>;
  readonly lookThroughAll: () => Promise<void>;
  /** The oldest come first. */
  readonly oldest: boolean;
  /** Whether other forms were asked for. */
  readonly forms: boolean;
  readonly setForms: (on: boolean) => void;
  /** Those of them that are left out. */
  readonly without: readonly string[];
  readonly setWithout: (forms: readonly string[]) => void;
}

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
  readonly #strings: PageStrings = JSON.parse(byId('search-form', HTMLFormElement).dataset.strings ?? '');
  readonly #locale = document.documentElement.lang;
  readonly #list = byId('search-results', HTMLOListElement);
  readonly #near = byId('search-near', HTMLElement);
  readonly #nearList = byId('search-near-results', HTMLOListElement);
  readonly #status = byId('search-status', HTMLParagraphElement);
  readonly #notes = byId('search-notes', HTMLDivElement);
  /** Below the exact results, which are there before near ones are looked for. */
  readonly #added = byId('search-added', HTMLDivElement);
  readonly #more = byId('search-more', HTMLButtonElement);
  readonly #trouble = byId('search-trouble', HTMLDivElement);
  /** The ids of the results shown. */
  #shown: ReadonlySet<string> = new Set();
  #askMore: (() => Promise<void>) | undefined;

  constructor(root: URL) {
    this.#root = root;
    this.#more.addEventListener('click', () => void this.#askMore?.());
    new IntersectionObserver(([end]) => {
      if (end?.isIntersecting && this.#shown.size < byScrolling) void this.#askMore?.();
    }).observe(this.#more);
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
    this.#shown = new Set();
  }

  wait(): void {
    this.#list.setAttribute('aria-busy', 'true');
    if (this.#shown.size === 0) this.#status.textContent = this.#strings.running;
    // It takes a while to make, and nothing is to be done until the index comes.
    numberFormat(this.#locale);
  }

  show(response: SearchResponse, actions: Actions, { extend, early }: Addition): void {
    this.#list.removeAttribute('aria-busy');
    if (early) this.#near.setAttribute('aria-busy', 'true');
    else this.#near.removeAttribute('aria-busy');
    this.#trouble.hidden = true;
    this.#status.textContent = this.#summary(response);
    this.#notes.replaceChildren(...this.#remarks(response, actions));
    this.#added.replaceChildren(...this.#addedForms(response, actions));
    const near = response.results.filter(({ match }) => match === 'near');
    const exact = response.results.filter(({ match }) => match === 'exact');
    this.#fill(this.#list, exact, actions.query, extend);
    this.#fill(this.#nearList, near, actions.query, extend);
    this.#near.hidden = near.length === 0;
    this.#shown = new Set(response.results.map(({ id }) => id));
    this.#more.hidden = early || response.results.length >= response.total;
    this.#askMore = this.#more.hidden ? undefined : actions.more;
  }

  /** Says that the index could not be had, and where else one can go. */
  fail(error: unknown, retry: () => Promise<void>): void {
    this.clear();
    this.#list.removeAttribute('aria-busy');
    this.#near.removeAttribute('aria-busy');
    console.error(error);
    const able =
      typeof WebAssembly === 'object' && typeof DecompressionStream === 'function' && !isRefused(error);
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

  #summary({ exact, total, fault }: SearchResponse): string {
    if (fault !== null) return this.#strings.fault;
    if (total === 0) return `${this.#strings.none} ${this.#strings.noneHint}`;
    const sentences = [exact === 0 ? this.#strings.none : this.#counted(this.#strings.found, exact)];
    if (total > exact) sentences.push(this.#counted(this.#strings.close, total - exact));
    return sentences.join(' ');
  }

  #counted(forms: Readonly<Record<string, string>>, count: number): string {
    const form = forms[new Intl.PluralRules(this.#locale).select(count)] ?? forms.other ?? '#';
    return form.replace('#', numberFormat(this.#locale).format(count));
  }

  #remarks(response: SearchResponse, actions: Actions): HTMLElement[] {
    const { searched, articles, offered, fault } = response;
    if (fault !== null) return [this.#fault(fault, actions.query)];
    const remarks = [
      ...response.remarks.map((remark) => this.#taken(remark)),
      ...offered.map((spellings) => this.#spellings(spellings, actions.query)),
    ];
    if (actions.notHeld !== null) remarks.unshift(this.#missing(actions.notHeld));
    if (!actions.forms) {
      remarks.push(this.#remark('', this.#strings.withForms, () => actions.setForms(true)));
    }
    if (searched < articles) {
      const text = this.#strings[actions.oldest ? 'lookedOldest' : 'looked']
        .replace('{searched}', numberFormat(this.#locale).format(searched))
        .replace('{articles}', numberFormat(this.#locale).format(articles));
      remarks.push(this.#remark(text, this.#strings.whole, () => void actions.lookThroughAll()));
    }
    return remarks;
  }

  /** The query, with the place marked that could not be read. */
  #fault({ kind, from, to }: Fault, query: string): HTMLElement {
    const pieces = markPieces(query, [{ start: from, end: to, sought: 0 }]);
    const place = element('bdi', { class: 'typed' }, ...marked(pieces));
    return element('p', { class: 'note fault' }, `${this.#strings[`fault.${kind}`]} `, place);
  }

  /** How a query was taken. */
  #taken({ kind, text }: Remark): HTMLElement {
    const [before = '', after = ''] = this.#strings[`remark.${kind}`].split('{part}');
    return element('p', { class: 'note' }, before, element('bdi', {}, text), after);
  }

  #missing(address: string): HTMLElement {
    const [before = '', after = ''] = this.#strings.notHeld.split('{address}');
    return element('p', { class: 'note' }, before, element('bdi', {}, address), after);
  }

  /** Each form can be left out, and taken back; so can all of them. */
  #addedForms({ added }: SearchResponse, { without, setWithout, setForms }: Actions): HTMLElement[] {
    const forms = [...new Set(added.flatMap((one) => one.forms))];
    const notes: HTMLElement[] = [];
    if (forms.length > 0) {
      const buttons = forms.map((form) =>
        this.#formButton(form, this.#strings.leaveOut, () => setWithout([...without, form])),
      );
      const all = element('button', { type: 'button' }, this.#strings.typedOnly);
      all.addEventListener('click', () => setForms(false));
      notes.push(element('p', { class: 'note' }, ...this.#sentence(this.#strings.added, buttons), ' ', all));
    }
    if (without.length > 0) {
      const buttons = without.map((form) =>
        this.#formButton(form, this.#strings.takeBack, () =>
          setWithout(without.filter((one) => one !== form)),
        ),
      );
      notes.push(element('p', { class: 'note' }, ...this.#sentence(this.#strings.leftOut, buttons)));
    }
    return notes;
  }

  #formButton(form: string, label: string, act: () => void): HTMLButtonElement {
    const named = label.replace('{form}', () => form);
    const its = { type: 'button', class: 'form', 'aria-label': named, title: named };
    const button = element('button', its, element('bdi', {}, form));
    button.addEventListener('click', act);
    return button;
  }

  /** A sentence with a list of buttons where its forms go. */
  #sentence(sentence: string, buttons: readonly HTMLElement[]): (string | HTMLElement)[] {
    const [before = '', after = ''] = sentence.split('{forms}');
    const list = new Intl.ListFormat(this.#locale).formatToParts(buttons.map((_, at) => String(at)));
    const items = list.map(({ type, value }) =>
      type === 'element' ? (buttons[Number(value)] ?? '') : value,
    );
    return [before, ...items, after];
  }

  /** Links to searches for a name as it is spelt elsewhere. */
  #spellings({ part, forms }: OtherSpellings, query: string): HTMLElement {
    const links = forms.flatMap((form) => {
      const address = new URL(location.href);
      address.searchParams.set('q', query.includes(part) ? query.replace(part, () => form) : form);
      return [' ', element('a', { href: address.href }, form)];
    });
    return element('p', { class: 'note' }, this.#strings.written, ...links);
  }

  #remark(text: string, offer: string, act: () => void): HTMLElement {
    const button = element('button', { type: 'button' }, offer);
    button.addEventListener('click', act);
    return element('p', { class: 'note' }, `${text} `, button);
  }

  /** With `extend`, what is shown already stays where it is, and the rest comes below it. */
  #fill(list: HTMLOListElement, results: readonly SearchResult[], query: string, extend: boolean): void {
    const view: ResultView = { strings: this.#strings, locale: this.#locale, root: this.#root, query };
    const shown = extend ? this.#shown : new Set<string>();
    const added = results.filter(({ id }) => !shown.has(id)).map((result) => resultItem(result, view));
    if (!extend) list.replaceChildren();
    list.append(...added);
  }
}

/** True where the browser has WebAssembly but its settings or the host's keep it from running. */
const isRefused = (error: unknown): boolean =>
  typeof WebAssembly === 'object' && error instanceof WebAssembly.CompileError;
