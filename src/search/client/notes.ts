import type { PageStrings } from '../page-strings.ts';
import type { Fault, Remark } from '../query/tree.ts';
import { element, marked } from './elements.ts';
import { listFormat } from './formats.ts';
import type { OtherSpellings, SearchResponse } from './result.ts';
import { markPieces } from './search.ts';

/** A reader can ask the results for these. */
export interface Actions {
  readonly query: string;
  /** The address that was asked for, where the archive does not hold it. */
  readonly notHeld: string | null;
  readonly more: () => Promise<void>;
  /** Looks through the rest of the archive; null where that goes on by itself, or is done. */
  readonly lookThroughAll: (() => void) | null;
  /** Shows the results anew, the best of all first. */
  readonly reorder: () => void;
  /** Whether other forms were asked for. */
  readonly forms: boolean;
  readonly setForms: (on: boolean) => void;
  /** Those of them that are left out. */
  readonly without: readonly string[];
  readonly setWithout: (forms: readonly string[]) => void;
}

/** Sentences about the results, with what a reader can do about it. */
export class Notes {
  readonly #strings: PageStrings;
  readonly #locale: string;

  constructor(strings: PageStrings, locale: string) {
    this.#strings = strings;
    this.#locale = locale;
  }

  /** Those above the results. */
  above({ fault, remarks, offered }: SearchResponse, actions: Actions): HTMLElement[] {
    if (fault !== null) return [this.#fault(fault, actions.query)];
    const { notHeld, lookThroughAll } = actions;
    return [
      ...(notHeld === null ? [] : [this.#filled(this.#strings.notHeld, 'address', notHeld)]),
      ...remarks.map(({ kind, text }: Remark) => this.#filled(this.#strings[`remark.${kind}`], 'part', text)),
      ...offered.map((spellings) => this.#spellings(spellings, actions.query)),
      ...(actions.forms ? [] : [this.#offer('', this.#strings.withForms, () => actions.setForms(true))]),
      ...(lookThroughAll ? [this.#offer(this.#strings.partly, this.#strings.whole, lookThroughAll)] : []),
    ];
  }

  /** Those below the exact results. @param isOrdered whether these are the best of all. */
  below({ added }: SearchResponse, actions: Actions, isOrdered: boolean): HTMLElement[] {
    const { without, setWithout, setForms } = actions;
    const notes = isOrdered
      ? []
      : [this.#offer(this.#strings.unordered, this.#strings.reorder, actions.reorder)];
    const forms = [...new Set(added.flatMap((one) => one.forms))];
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

  /** The query, with the place marked that could not be read. */
  #fault({ kind, from, to }: Fault, query: string): HTMLElement {
    const pieces = markPieces(query, [{ start: from, end: to, sought: 0 }]);
    const place = element('bdi', { class: 'typed' }, ...marked(pieces));
    return element('p', { class: 'note fault' }, `${this.#strings[`fault.${kind}`]} `, place);
  }

  #filled(sentence: string, place: string, text: string): HTMLElement {
    const [before = '', after = ''] = sentence.split(`{${place}}`);
    return element('p', { class: 'note' }, before, element('bdi', {}, text), after);
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
    const list = listFormat(this.#locale).formatToParts(buttons.map((_, at) => String(at)));
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

  #offer(text: string, offer: string, act: () => void): HTMLElement {
    const button = element('button', { type: 'button' }, offer);
    button.addEventListener('click', act);
    return element('p', { class: 'note' }, `${text} `, button);
  }
}
