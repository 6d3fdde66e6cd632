import type { Element, Root } from 'hast';
import { type Child, descendants, elements, isElement, textOf } from '../../html/tree.ts';
import { isTitle } from './is-title.ts';
import { type Measures, measure, parentsOf, upwards } from './measure.ts';

/** Where pages say who wrote an article and when: around its title, and at its end. */
export interface HeadZone {
  /** Elements between the title and the second paragraph under it, and those of the header that the title stands in. */
  readonly head: readonly Element[];
  /** Elements of the article that follow its last paragraph. */
  readonly foot: readonly Element[];
}

/** Elements in front of the title that may hold a rubric and a date. */
const justBefore = 8;
/** Paragraphs under the title that a line of names may stand between. */
const leadParagraphs = 2;

/** The zone of a page's title; null where no heading is the title. */
export function headZone(page: Root, title: string | null): HeadZone | null {
  const nodes = [...descendants(page)];
  const at = titleAt(nodes, title);
  const heading = nodes[at];
  if (!isElement(heading)) return null;
  const measures = measure(page);
  const parents = parentsOf(page);
  const around = [...upwards(heading, parents)];
  const article = around.find((node) => isElement(node, 'article', 'main')) ?? around.at(-1);
  const header = around.find(
    (node) => isElement(node, 'header', 'hgroup') && !isElement(around.at(-1), node.tagName),
  );
  const own = new Set<Child>(article ? elements(article) : []);
  const before = nodes.slice(0, at).filter((node): node is Element => isElement(node) && own.has(node));
  const head: Element[] = [...(header ? elements(header) : []), ...before.slice(-justBefore)];
  let paragraphs = 0;
  let last = at;
  for (const [index, node] of nodes.entries()) {
    if (index <= at || !isElement(node)) continue;
    const isParagraph = isOwnParagraph(node, measures);
    if (paragraphs < leadParagraphs) head.push(node);
    if (!isParagraph) continue;
    paragraphs += 1;
    if (own.has(node)) last = index;
  }
  const foot = nodes.slice(last + 1).filter((node): node is Element => isElement(node) && own.has(node));
  return { head, foot };
}

function titleAt(nodes: readonly Child[], title: string | null): number {
  for (const names of [['h1'], ['h2', 'h3'], ['strong', 'b', 'font', 'p', 'div', 'span', 'td']]) {
    const exact = names.length > 2;
    const found = nodes.findIndex(
      (node) =>
        isElement(node, ...names) &&
        isTitle(node, title) &&
        (!exact || (title !== null && textOf(node).trim() === title)),
    );
    if (found >= 0) return found;
  }
  return -1;
}

function isOwnParagraph(node: Element, measures: Measures): boolean {
  return (
    measures(node).prose > 0 && !node.children.some((child) => isElement(child) && measures(child).prose > 0)
  );
}
