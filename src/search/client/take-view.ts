import type { MadeFile } from '../../exchange/made-file.ts';
import { optionsOf, type PageState } from './address.ts';
import { byId } from './elements.ts';
import { periodsOf } from './periods.ts';
import { citable, search } from './search.ts';

const forms = ['ris', 'json', 'csv'] as const;
type Form = (typeof forms)[number];

/** The buttons by which a reader takes results along. */
export class TakeView {
  readonly #frame = byId('search-take', HTMLDetailsElement);
  readonly #root: URL;

  /**
   * @param root The site's root.
   * @param state tells what is looked for.
   * @param fail gets what went wrong.
   */
  constructor(root: URL, state: () => PageState, fail: (error: unknown) => void) {
    this.#root = root;
    this.#frame.addEventListener('click', ({ target }) => {
      const form = target instanceof HTMLButtonElement && forms.find((one) => one === target.value);
      if (form) this.#take(form, target, state()).catch(fail);
    });
  }

  async #take(form: Form, button: HTMLButtonElement, state: PageState): Promise<void> {
    button.disabled = true;
    try {
      const { save } = await import('./take-along.ts');
      save(await this.#file(form, state));
    } finally {
      button.disabled = false;
    }
  }

  async #file(form: Form, state: PageState): Promise<MadeFile> {
    const { csvFile, jsonFile, risFile } = await import('./take-along.ts');
    const options = optionsOf(state);
    if (form === 'csv') {
      const { overview } = await search(state.q, { ...options, whole: true, overview: true, limit: 0 });
      const { from = '', to = '' } = options;
      return csvFile(state.q, periodsOf(overview?.dates ?? [], { from, to }));
    }
    const articles = await citable(state.q, options);
    const found = { query: state.q, address: location.href, root: this.#root, articles };
    return form === 'ris' ? risFile(found) : jsonFile(found);
  }
}
