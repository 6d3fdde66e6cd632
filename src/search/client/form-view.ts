import type { PageState } from './address.ts';
import { byId } from './elements.ts';

/** Milliseconds without a key before what was typed is searched for. */
const pause = 150;

/** The form of the search page, and the fields beside the results. */
export class FormView {
  readonly #form = byId('search-form', HTMLFormElement);
  readonly #words = byId('search-words', HTMLInputElement);
  readonly #from = byId('search-from', HTMLInputElement);
  readonly #to = byId('search-to', HTMLInputElement);
  readonly #order = byId('search-order', HTMLSelectElement);

  read(): Pick<PageState, 'q' | 'from' | 'to' | 'order'> {
    return {
      q: this.#words.value.trim(),
      from: this.#from.value.trim(),
      to: this.#to.value.trim(),
      order: this.#order.value,
    };
  }

  fill(state: PageState): void {
    // Blanks that are just being typed stay.
    if (this.#words.value.trim() !== state.q) this.#words.value = state.q;
    if (this.#from.value.trim() !== state.from) this.#from.value = state.from;
    if (this.#to.value.trim() !== state.to) this.#to.value = state.to;
    this.#order.value = state.order;
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

  /** Calls `act` when the form is sent, or dates or the order are set. */
  onChange(act: () => void): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      act();
    });
    for (const field of [this.#from, this.#to, this.#order]) field.addEventListener('change', act);
  }

  onClear(act: () => void): void {
    byId('search-clear', HTMLButtonElement).addEventListener('click', act);
  }
}
