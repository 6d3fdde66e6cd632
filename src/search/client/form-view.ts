import type { PageState } from './address.ts';
import { byId } from './elements.ts';
import { numberFormat } from './formats.ts';
import type { SearchResponse } from './result.ts';

/** Milliseconds without a key before what was typed is searched for. */
const pause = 150;

/** The form of the search page. */
export class FormView {
  readonly #form = byId('search-form', HTMLFormElement);
  readonly #words = byId('search-words', HTMLInputElement);
  readonly #language = byId('search-lang', HTMLSelectElement);
  readonly #publisher = byId('search-source', HTMLSelectElement);
  readonly #from = byId('search-from', HTMLInputElement);
  readonly #to = byId('search-to', HTMLInputElement);
  readonly #order = byId('search-order', HTMLSelectElement);
  readonly #filters = this.#form.querySelector('details');
  /** The names of the options, to which counts are added. */
  readonly #names = new Map<HTMLOptionElement, string>();

  constructor() {
    for (const select of [this.#language, this.#publisher]) {
      for (const option of select.options) this.#names.set(option, option.text);
    }
  }

  read(): Omit<PageState, 'forms' | 'without'> {
    return {
      q: this.#words.value.trim(),
      lang: this.#language.value,
      source: this.#publisher.value,
      from: this.#from.value.trim(),
      to: this.#to.value.trim(),
      order: this.#order.value,
    };
  }

  fill(state: PageState): void {
    // Blanks that are just being typed stay.
    if (this.#words.value.trim() !== state.q) this.#words.value = state.q;
    this.#language.value = state.lang;
    this.#publisher.value = state.source;
    if (this.#from.value.trim() !== state.from) this.#from.value = state.from;
    if (this.#to.value.trim() !== state.to) this.#to.value = state.to;
    this.#order.value = state.order;
    const filtered = Boolean(state.lang || state.source || state.from || state.to || state.order);
    if (filtered && this.#filters) this.#filters.open = true;
  }

  /** Says beside each language and publisher how many results it would leave. */
  count({ language, publisher }: SearchResponse['counts']): void {
    const numbers = numberFormat(document.documentElement.lang);
    for (const [option, name] of this.#names) {
      const counts = option.parentElement === this.#language ? language : publisher;
      option.text = option.value ? `${name} (${numbers.format(counts[option.value] ?? 0)})` : name;
    }
  }

  /** Calls `act` when a reader stops typing; composing a character is still typing. */
  onTyping(act: () => void): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.#words.addEventListener('input', (event) => {
      clearTimeout(timer);
      if (event instanceof InputEvent && event.isComposing) return;
      timer = setTimeout(act, pause);
    });
    this.#words.addEventListener('compositionend', () => {
      clearTimeout(timer);
      timer = setTimeout(act, pause);
    });
    this.#form.addEventListener('submit', () => clearTimeout(timer));
  }

  /** Calls `act` when the form is sent, a filter set or all of them taken away. */
  onChange(act: () => void): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      act();
    });
    for (const field of [this.#language, this.#publisher, this.#from, this.#to, this.#order]) {
      field.addEventListener('change', act);
    }
    byId('search-clear', HTMLButtonElement).addEventListener('click', () => {
      for (const field of [this.#language, this.#publisher, this.#from, this.#to, this.#order])
        field.value = '';
      act();
    });
  }
}
