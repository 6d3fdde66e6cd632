import type { PageStrings } from '../page-strings.ts';
import { BarRow } from './bar-row.ts';
import { byId, element, isWide } from './elements.ts';
import { dateFormat, numberFormat, shareFormat } from './formats.ts';
import type { Period, Periods, TimeRange } from './periods.ts';
import type { Tally } from './result.ts';

interface TimeActions {
  /** Narrows the dates, or with empty ones takes that away. */
  readonly narrow: (range: TimeRange) => void;
  readonly setShare: (isShare: boolean) => void;
}

/** Results over time: a bar for each year, month or day, and the same as a table. */
export class TimeView {
  readonly #frame = byId('search-time', HTMLDetailsElement);
  readonly #place = byId('search-bars', HTMLDivElement);
  readonly #strings: PageStrings;
  readonly #locale = document.documentElement.lang;
  readonly #actions: TimeActions;

  constructor(strings: PageStrings, actions: TimeActions) {
    this.#strings = strings;
    this.#actions = actions;
    this.#frame.open = isWide();
  }

  clear(): void {
    this.#place.replaceChildren();
  }

  show(periods: Periods | null, range: TimeRange, isShare: boolean): void {
    const focused = document.activeElement;
    const before =
      this.#place.contains(focused) && focused instanceof HTMLElement ? focused.dataset.period : null;
    const isTableOpen = this.#place.querySelector('details')?.open ?? false;
    if (periods === null) {
      this.clear();
      return;
    }
    const isNarrowed = Boolean(range.from || range.to);
    this.#place.replaceChildren(
      this.#choices(isShare, isNarrowed),
      this.#bars(periods, isShare),
      ...this.#notes(periods),
      this.#table(periods, isTableOpen),
    );
    if (before) this.#place.querySelector<HTMLElement>(`[data-period="${before}"]`)?.focus();
  }

  #choices(isShare: boolean, isNarrowed: boolean): HTMLElement {
    const choice = (text: string, share: boolean) => {
      const input = element('input', {
        type: 'radio',
        name: 'bars',
        ...(share === isShare && { checked: '' }),
      });
      input.addEventListener('change', () => this.#actions.setShare(share));
      return element('label', {}, input, text);
    };
    const all = element('button', { type: 'button' }, this.#strings['bars.all']);
    all.addEventListener('click', () => this.#actions.narrow({ from: '', to: '' }));
    return element(
      'p',
      { class: 'bars-choices' },
      choice(this.#strings['bars.count'], false),
      choice(this.#strings['bars.share'], true),
      ...(isNarrowed ? [all] : []),
    );
  }

  #bars({ unit, all }: Periods, isShare: boolean): HTMLElement {
    const height = (period: Period) => (isShare ? share(period) : period.found);
    const highest = Math.max(...all.map(height), Number.MIN_VALUE);
    const buttons = all.map((period) => this.#bar(period, height(period) / highest));
    const row = element(
      'div',
      { class: 'bars', role: 'toolbar', 'aria-label': this.#strings[`bars.${unit}`] },
      ...buttons,
    );
    new BarRow(row, buttons, (from, to) =>
      this.#actions.narrow({ from: all[from]?.edtf ?? '', to: all[to]?.edtf ?? '' }),
    );
    const told = element('p', { class: 'bars-told', 'aria-hidden': 'true' }, this.#strings['bars.hint']);
    const tell = ({ target }: Event) => {
      if (target instanceof HTMLElement && target.title) told.textContent = target.title;
    };
    row.addEventListener('pointerover', tell);
    row.addEventListener('focusin', tell);
    const ends = [all[0], all.at(-1)].map((period) =>
      element('span', {}, period ? this.#name(period.edtf) : ''),
    );
    return element(
      'div',
      {},
      row,
      element('p', { class: 'bars-ends', 'aria-hidden': 'true' }, ...ends),
      told,
    );
  }

  #bar(period: Period, height: number): HTMLButtonElement {
    const isGap = period.held === 0;
    const title = `${this.#name(period.edtf)}: ${isGap ? this.#strings['bars.gap'] : this.#both(period)}`;
    const its = { type: 'button', tabindex: '-1', title, 'aria-label': title, 'data-period': period.edtf };
    const fill = element('span');
    fill.style.blockSize = `${Math.round(height * 1000) / 10}%`;
    return element('button', { ...its, ...(isGap && { class: 'gap' }) }, fill);
  }

  #both(tally: Tally): string {
    return `${this.#ofHeld(this.#strings.ofHeld, tally)}, ${shareFormat(this.#locale).format(share(tally))}`;
  }

  #ofHeld(message: string, { found, held }: Tally): string {
    const numbers = numberFormat(this.#locale);
    return message.replace('{found}', numbers.format(found)).replace('{held}', numbers.format(held));
  }

  #notes({ vague, undated }: Periods): HTMLElement[] {
    const told = [
      ...(vague.held > 0 ? [this.#ofHeld(this.#strings['bars.vague'], vague)] : []),
      ...(undated.held > 0 ? [this.#ofHeld(this.#strings['bars.undated'], undated)] : []),
    ];
    return told.length > 0 ? [element('p', { class: 'bars-note' }, told.join(' '))] : [];
  }

  #table({ unit, all }: Periods, isOpen: boolean): HTMLElement {
    const cell = (text: string) => element('td', {}, text);
    const numbers = numberFormat(this.#locale);
    const rows = all.map((period) => {
      const button = element('button', { type: 'button' }, this.#name(period.edtf));
      button.addEventListener('click', () => this.#actions.narrow(only(period)));
      const counts =
        period.held === 0
          ? [element('td', { colspan: '3' }, this.#strings['bars.gap'])]
          : [
              cell(numbers.format(period.found)),
              cell(numbers.format(period.held)),
              cell(shareFormat(this.#locale).format(share(period))),
            ];
      return element('tr', {}, element('th', { scope: 'row' }, button), ...counts);
    });
    const heads = (['period', 'found', 'held', 'ratio'] as const).map((name) =>
      element('th', { scope: 'col' }, this.#strings[`bars.${name}`]),
    );
    const table = element(
      'table',
      {},
      element('caption', { class: 'unseen' }, this.#strings[`bars.${unit}`]),
      element('thead', {}, element('tr', {}, ...heads)),
      element('tbody', {}, ...rows),
    );
    return element(
      'details',
      { class: 'bars-table', ...(isOpen && { open: '' }) },
      element('summary', {}, this.#strings['bars.table']),
      element('div', { tabindex: '0', role: 'group', 'aria-label': this.#strings['bars.table'] }, table),
    );
  }

  #name(edtf: string): string {
    const precision = edtf.length > 7 ? 'day' : edtf.length > 4 ? 'month' : 'year';
    return dateFormat(this.#locale, precision).format(new Date(`${edtf}-01-01`.slice(0, 10)));
  }
}

const share = ({ found, held }: Tally): number => (held > 0 ? found / held : 0);

const only = ({ edtf }: Period): TimeRange => ({ from: edtf, to: edtf });
