import { type FacetName, facetNames } from '../facet-names.ts';
import type { PageStrings } from '../page-strings.ts';
import { isNarrowed, type PageState } from './address.ts';
import { sparesData } from './course.ts';
import { byId, element, isWide } from './elements.ts';
import { languageName, numberFormat, shareFormat } from './formats.ts';
import type { FacetValue, Overview } from './result.ts';

/** Values of a facet that are offered at first, and at most. */
const shown = { first: 8, most: 200 } as const;

interface Facet {
  readonly name: FacetName;
  readonly fieldset: HTMLFieldSetElement;
  readonly list: HTMLDivElement;
  readonly more: HTMLButtonElement;
  /** Names in the page's language, by value. */
  readonly names: Readonly<Record<string, string>>;
  isWhole: boolean;
}

/** The facets beside the results: checkboxes with counts. */
export class FacetsView {
  readonly #frame = byId('search-facets', HTMLDetailsElement);
  readonly #strings: PageStrings;
  readonly #locale = document.documentElement.lang;
  readonly #facets: readonly Facet[];
  readonly #change: (facet: FacetName, values: readonly string[]) => void;
  #last: { readonly overview: Overview; readonly state: PageState } | null = null;

  constructor(strings: PageStrings, change: (facet: FacetName, values: readonly string[]) => void) {
    this.#strings = strings;
    this.#change = change;
    this.#facets = facetNames.map((name) => this.#facet(name));
    this.#frame.open = isWide() && !sparesData();
  }

  /** Calls `act` when the facets are opened, from which on they are to have counts. */
  onOpen(act: () => void): void {
    this.#frame.addEventListener('toggle', () => this.#frame.open && act());
  }

  get isOpen(): boolean {
    return this.#frame.open;
  }

  /** Says on the closed facets whether results are narrowed. */
  note(state: PageState): void {
    this.#frame.classList.toggle('set', isNarrowed(state));
  }

  show(overview: Overview, state: PageState): void {
    this.#last = { overview, state };
    for (const facet of this.#facets) {
      const values = overview.facets[facet.name];
      if (values) this.#fill(facet, values, state);
    }
  }

  #facet(name: FacetName): Facet {
    const fieldset = byId(`facet-${name}`, HTMLFieldSetElement);
    const list = element('div', { class: 'facet-values' });
    const more = element('button', { type: 'button', hidden: '' });
    fieldset.append(list, more);
    const facet: Facet = {
      name,
      fieldset,
      list,
      more,
      names: JSON.parse(fieldset.dataset.names ?? '{}'),
      isWhole: false,
    };
    more.addEventListener('click', () => {
      facet.isWhole = !facet.isWhole;
      if (this.#last) this.show(this.#last.overview, this.#last.state);
    });
    list.addEventListener('change', () => this.#change(name, this.#checked(facet)));
    return facet;
  }

  #checked({ list }: Facet): string[] {
    return [...list.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value);
  }

  #fill(facet: Facet, values: readonly FacetValue[], state: PageState): void {
    const chosen = state.values[facet.name];
    const known = new Map(values.map((one) => [one.value, one]));
    const none = (value: string): FacetValue => ({ value, name: '', found: 0, held: 0 });
    const first = chosen.map((value) => known.get(value) ?? none(value));
    const others = values.filter(({ value, found }) => found > 0 && !chosen.includes(value));
    const limit = facet.isWhole ? shown.most : Math.max(shown.first - first.length, 0);
    const rows = [...first, ...others.slice(0, limit)].map((one) =>
      this.#row(facet, one, chosen.includes(one.value), state.bars === 'share'),
    );
    const focused = facet.list.contains(document.activeElement) ? document.activeElement : null;
    facet.list.replaceChildren(...rows);
    // One who goes through them by keyboard stays where they are.
    if (focused instanceof HTMLInputElement)
      [...facet.list.querySelectorAll('input')].find(({ value }) => value === focused.value)?.focus();
    const all = numberFormat(this.#locale).format(Math.min(first.length + others.length, shown.most));
    facet.more.hidden = first.length + others.length <= shown.first;
    facet.more.textContent = facet.isWhole
      ? this.#strings.fewerValues
      : this.#strings.allValues.replace('{number}', all);
    facet.fieldset.hidden = chosen.length === 0 && others.length < 2;
  }

  #row(
    facet: Facet,
    { value, name, found, held }: FacetValue,
    isChosen: boolean,
    asShare: boolean,
  ): HTMLElement {
    const numbers = numberFormat(this.#locale);
    const input = element('input', { type: 'checkbox', value, ...(isChosen && { checked: '' }) });
    const both = this.#strings.ofHeld
      .replace('{found}', numbers.format(found))
      .replace('{held}', numbers.format(held));
    const count = asShare
      ? shareFormat(this.#locale).format(held > 0 ? found / held : 0)
      : numbers.format(found);
    return element(
      'label',
      { title: both },
      input,
      element('bdi', {}, facet.names[value] ?? (name || this.#named(facet, value))),
      element('span', { class: 'count' }, count),
    );
  }

  /** A value that no article names. */
  #named({ name }: Facet, value: string): string {
    if (name !== 'language') return value;
    return value === 'und' ? this.#strings.unknownLanguage : languageName(value, this.#locale);
  }
}
