/**
 * A row of bars of which one, or several side by side, are chosen: by click, or with the arrow keys and Enter; with Shift
 * all from the one before.
 */
export class BarRow {
  readonly #bars: readonly HTMLButtonElement[];
  readonly #choose: (from: number, to: number) => void;
  /** Several are chosen from here. */
  #anchor = 0;

  /** @param choose gets the first and the last bar. */
  constructor(
    row: HTMLElement,
    bars: readonly HTMLButtonElement[],
    choose: (from: number, to: number) => void,
  ) {
    this.#bars = bars;
    this.#choose = choose;
    const [first] = bars;
    if (first) first.tabIndex = 0;
    row.addEventListener('keydown', (event) => this.#key(event));
    row.addEventListener('click', (event) => {
      const at = bars.findIndex((bar) => event.target instanceof Node && bar.contains(event.target));
      if (at >= 0) this.#take(at, event.shiftKey);
    });
  }

  /** One bar is in the order of the Tab key; the arrow keys lead along them. */
  #key(event: KeyboardEvent): void {
    const { activeElement: focused } = document;
    const at = focused instanceof HTMLButtonElement ? this.#bars.indexOf(focused) : -1;
    const [first] = this.#bars;
    if (at < 0 || !first) return;
    const onward = getComputedStyle(first).direction === 'rtl' ? -1 : 1;
    const places: Readonly<Record<string, number>> = {
      ArrowRight: at + onward,
      ArrowLeft: at - onward,
      Home: 0,
      End: this.#bars.length - 1,
    };
    const to = places[event.key];
    if (to === undefined || !this.#bars[to]) return;
    event.preventDefault();
    this.#go(to, event.shiftKey);
  }

  #go(to: number, withShift: boolean): void {
    if (!withShift) this.#anchor = to;
    const [from, last] = [Math.min(this.#anchor, to), Math.max(this.#anchor, to)];
    for (const [at, bar] of this.#bars.entries()) {
      bar.tabIndex = at === to ? 0 : -1;
      bar.classList.toggle('chosen', withShift && at >= from && at <= last);
    }
    this.#bars[to]?.focus();
  }

  #take(at: number, withShift: boolean): void {
    // Enter is a click on the bar that has the focus, up to which several may be chosen already.
    const isSeveral = withShift || this.#bars[at]?.classList.contains('chosen');
    const from = isSeveral ? this.#anchor : at;
    this.#choose(Math.min(from, at), Math.max(from, at));
  }
}
