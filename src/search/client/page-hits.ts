import { element } from './elements.ts';
import { queryKept } from './header.ts';
import { isReturn } from './returned.ts';
import { endsInWord, findHits, parseQuery, type Sought, soughtIn } from './search.ts';

/* Marks on an opened article what was searched for, and leads from place to place. */

/** The bar's words, in the page's language. */
interface HitStrings {
  readonly hit: string;
  readonly next: string;
  readonly previous: string;
  readonly end: string;
  readonly hits: string;
}

/** The text of an element as one, with the places of its text nodes in it. Blocks are divided by line ends. */
function textOf(scope: Element): { text: string; nodes: { node: Text; start: number }[] } {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      nodes.push({ node, start: text.length });
      text += node.data;
    } else if (
      node instanceof Element &&
      /^(?:P|H[1-6]|LI|DIV|BLOCKQUOTE|TD|TH|FIGCAPTION|BR|DD|DT)$/u.test(node.tagName)
    ) {
      text += '\n';
    }
  }
  return { text, nodes };
}

function hitRanges(scope: Element, query: string): Range[] {
  const { text, nodes } = textOf(scope);
  const parts = soughtIn(parseQuery(query));
  const exact = parts.map((part): Sought => ({ part, beginning: false }));
  const hits = findHits(text, exact);
  const near = parts.map((part): Sought => ({ part, beginning: !part.quoted && endsInWord(part) }));
  const found = hits.length > 0 ? hits : findHits(text, near);
  return found.flatMap(({ start, end }) => {
    const first = nodes.findLast((one) => one.start <= start);
    const last = nodes.findLast((one) => one.start < end);
    if (!first || !last) return [];
    const range = new Range();
    range.setStart(first.node, Math.min(start - first.start, first.node.length));
    range.setEnd(last.node, Math.min(end - last.start, last.node.length));
    return [range];
  });
}

function showHits(scope: Element, query: string, strings: HitStrings): void {
  const ranges = hitRanges(scope, query);
  if (ranges.length === 0 || !('highlights' in CSS)) return;
  CSS.highlights.set('search', new Highlight(...ranges));
  const where = element('span', { role: 'status' });
  const button = (name: string, text: string, act: () => void) => {
    const made = element('button', { type: 'button', 'aria-label': name, title: name }, text);
    made.addEventListener('click', act);
    return made;
  };
  let at = -1;
  const go = (step: number, isSought = true) => {
    at = (at + step + ranges.length) % ranges.length;
    const range = ranges[at];
    if (!range) return;
    CSS.highlights.set('search-here', new Highlight(range));
    if (isSought) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    where.textContent = strings.hit.replace('{at}', String(at + 1)).replace('{all}', String(ranges.length));
  };
  const bar = element('div', { class: 'search-hits', role: 'group', 'aria-label': strings.hits });
  bar.append(
    button(strings.previous, '↑', () => go(-1)),
    where,
    button(strings.next, '↓', () => go(1)),
    button(strings.end, '×', () => {
      CSS.highlights.delete('search');
      CSS.highlights.delete('search-here');
      bar.remove();
    }),
  );
  document.querySelector('main')?.append(bar);
  go(1, !isReturn());
}

const query = queryKept();
const scope = document.querySelector('main > article');
const strings = document.querySelector<HTMLElement>('[data-hit]')?.dataset;
if (query && scope && strings) {
  const { hit = '', next = '', previous = '', end = '', hits = '' } = strings;
  showHits(scope, query, { hit, next, previous, end, hits });
}
