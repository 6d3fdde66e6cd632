import { direction } from '../../writing-systems.ts';
import { element, marked } from './elements.ts';
import type { SearchResult } from './result.ts';
import { addressOf } from './result-item.ts';
import { search } from './search.ts';

/* Offers articles below the header's search box while one types, as a combobox with a list. */

/** Articles offered. */
const offered = 6;
/** Milliseconds without a key before what was typed is searched for. */
const pause = 180;

const root = new URL('../', import.meta.url);

class SearchBox {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  #chosen = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The query whose results the list shows, or is to show. */
  #query = '';

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.#form = form;
    this.#input = input;
    this.#list = element('ul', {
      class: 'search-found',
      id: 'search-found',
      role: 'listbox',
      'aria-label': form.dataset.found ?? '',
      hidden: '',
    });
    form.append(this.#list);
    const combobox = {
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
      'aria-autocomplete': 'list',
    };
    for (const [name, value] of Object.entries(combobox)) input.setAttribute(name, value);
    input.addEventListener('input', () => this.#wait());
    input.addEventListener('keydown', (event) => this.#key(event));
    form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) this.#close();
    });
    // The list must not take the focus from the box before the click arrives.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#click(event));
    if (input.value) this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#offer(), pause);
  }

  async #offer(): Promise<void> {
    const query = this.#input.value.trim();
    this.#query = query;
    if (query === '') {
      this.#close();
      return;
    }
    const found = await search(query, { limit: offered }).catch((error: unknown) => {
      // The form leads to the search page, which says what is the matter.
      console.error(error);
      return null;
    });
    if (this.#query !== query || document.activeElement !== this.#input) return;
    if (found && found.results.length > 0) this.#open(found.results, query);
    else this.#close();
  }

  #open(results: readonly SearchResult[], query: string): void {
    const options = results.map((result) => {
      const address = addressOf(result, { root, query });
      const its = { lang: result.language, dir: direction(result.language) };
      return element('li', { role: 'option', ...its, 'data-address': address }, ...marked(result.heading));
    });
    options.push(element('li', { role: 'option' }, `${this.#form.dataset.all ?? ''}: ${query}`));
    for (const [at, option] of options.entries()) {
      option.id = `search-found-${at}`;
      option.setAttribute('aria-selected', 'false');
    }
    this.#list.replaceChildren(...options);
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#choose(-1);
  }

  #close(): void {
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#choose(-1);
  }

  #choose(at: number): void {
    const options = [...this.#list.children];
    options[this.#chosen]?.setAttribute('aria-selected', 'false');
    const option = options[at];
    this.#chosen = option ? at : -1;
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const options = this.#list.hidden ? 0 : this.#list.childElementCount;
    if (event.key === 'Escape') {
      if (options > 0) this.#close();
      else this.#input.blur();
    } else if (event.key === 'ArrowDown' && options > 0) this.#choose((this.#chosen + 1) % options);
    else if (event.key === 'ArrowUp' && options > 0) {
      this.#choose((Math.max(this.#chosen, 0) + options - 1) % options);
    } else if (event.key === 'Enter' && this.#chosen >= 0) this.#follow(this.#list.children[this.#chosen]);
    else return;
    event.preventDefault();
  }

  #click({ target }: MouseEvent): void {
    if (target instanceof Element) this.#follow(target.closest('[role="option"]'));
  }

  #follow(option: Element | null | undefined): void {
    if (!(option instanceof HTMLElement)) return;
    const { address } = option.dataset;
    if (address) location.assign(address);
    else this.#form.requestSubmit();
  }
}

const input = document.getElementById('search-box');
if (input instanceof HTMLInputElement && input.form) new SearchBox(input.form, input);
