import { textOfTokens, tokenize } from '../../../search/tokens.ts';
import { placesIn, type QueryPart, readQuery } from './query.ts';

/*
 * The search of a kit in one HTML file: it runs from a disk, and asks nothing of anyone. It finds what a plain scan of the
 * folded texts finds, by the words that the search of the site has.
 */

interface Item {
  readonly element: HTMLDetailsElement;
  /** Its title and text, folded; empty until somebody searches. */
  text: string;
}

const items: readonly Item[] = Array.from(
  document.querySelectorAll<HTMLDetailsElement>('details.item'),
  (element) => ({ element, text: '' }),
);
const groups = [...document.querySelectorAll<HTMLElement>('main section')].reverse();
const form = document.querySelector<HTMLFormElement>('form[role="search"]');
const input = form?.querySelector('input');
const output = form?.querySelector('output');

/** The article's own words: its title, its people and its text, without what the kit says of it. */
const ownWords = '.title, .byline bdi, .body';

/** Between two of these no words stand side by side. */
const foldedText = (element: Element): string =>
  Array.from(element.querySelectorAll(ownWords), ({ textContent }) => folded(textContent ?? '')).join('\n');

const folded = (text: string): string => ` ${textOfTokens(tokenize(text).map((token) => token.text))} `;

/** Milliseconds of work after which whoever types, or reads, has a turn. */
const turn = 40;

/** The search that was asked for last: an older one stops. */
let asked = 0;

async function search(query: string): Promise<void> {
  asked += 1;
  const own = asked;
  const parts = readQuery(query);
  let since = performance.now();
  let shown = 0;
  for (const item of items) {
    if (performance.now() - since > turn) {
      await new Promise((resolve) => setTimeout(resolve));
      if (own !== asked) return;
      since = performance.now();
    }
    if (parts.length > 0) item.text ||= foldedText(item.element);
    const isFound = parts.every(({ found }) => item.text.includes(found));
    item.element.hidden = !isFound;
    if (isFound) shown += 1;
  }
  // From the innermost out: what holds nothing is not there.
  for (const group of groups)
    group.hidden = !group.querySelector(':scope > :is(details, section):not([hidden])');
  tell(parts, shown);
  mark(parts);
}

function tell(parts: readonly QueryPart[], shown: number): void {
  if (!output) return;
  const { shown: some = '', none = '' } = output.dataset;
  const count = new Intl.NumberFormat(document.documentElement.lang).format(shown);
  output.value = parts.length === 0 ? '' : shown === 0 ? none : some.replace('{shown}', count);
}

let marked: readonly QueryPart[] = [];

/** Marks the words in the texts that are open, in browsers that can without changing them. */
function mark(parts: readonly QueryPart[]): void {
  marked = parts;
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete('found');
  const ranges = parts.length === 0 ? [] : items.flatMap(({ element }) => rangesIn(element, parts));
  if (ranges.length > 0) CSS.highlights.set('found', new Highlight(...ranges));
}

function rangesIn(element: HTMLDetailsElement, parts: readonly QueryPart[]): Range[] {
  if (element.hidden) return [];
  const roots = element.querySelectorAll(element.open ? ownWords : '.title');
  return [...roots].flatMap(textsIn).flatMap((text) =>
    placesIn(text.data, parts).map(({ start, end }) => {
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      return range;
    }),
  );
}

function textsIn(root: Element): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) texts.push(node);
  return texts;
}

/** Opens the article that the address names. */
function openNamed(): void {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = named?.closest('details');
  if (!details) return;
  details.open = true;
  if (details.hidden) {
    if (input) input.value = '';
    void search('');
  }
  details.scrollIntoView();
}

if (form && input) {
  form.hidden = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void search(input.value), 150);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    void search(input.value);
  });
  document.addEventListener('toggle', () => mark(marked), { capture: true });
  // Back in the browser's history a query may stand there already.
  if (input.value !== '') void search(input.value);
}

window.addEventListener('hashchange', openNamed);
openNamed();
