import type { Element, ElementContent, Root } from 'hast';
import { findDates } from '../../fields/dates/date-forms.ts';
import { authorLabel } from '../../fields/people/people.ts';
import {
  type Child,
  descendants,
  elements,
  isBlock,
  isElement,
  type Parent,
  stringProperty,
  textOf,
} from '../../html/tree.ts';
import { isTitle } from './is-title.ts';
import { anyNamed, namesOf } from './kinds.ts';
import type { Main } from './main-content.ts';
import { type Measures, parentsOf, upwards, weigh } from './measure.ts';

import { legal } from './phrases.ts';

/** Names of the paragraph under the title that opens the article, in several languages. */
export const standfirst = anyNamed(
  'standfirst stand-first sub-?title sub-?head\\w* dek deck lead lede perex chapeau entradilla bajada summary intro introduction excerpt abstract anons sapo article-description headline-secondary sottotitolo vorspann teaser-text opperex',
);

/** Smaller pictures are portraits of authors and marks. */
const smallest = 150;

/**
 * Finds what stands between the title and the element of the article and belongs to it: the opening paragraph, the
 * picture at the head.
 */
export function leadOf(page: Root, main: Main, title: string | null, measures: Measures): Element[] {
  const nodes = [...descendants(page)];
  const end = nodes.indexOf(main[0]);
  const heading = nodes.findLastIndex(
    (node, at) => at < end && isElement(node, 'h1') && isTitle(node, title),
  );
  const parents = parentsOf(page);
  const inside = new Set<Child>(upwards(main[0], parents));
  // Without a title all that stands before the article in its page or its `article` may belong to it.
  const around = [...inside].find((node) => isElement(node, 'article', 'main', 'body'));
  const start = heading >= 0 || !around ? heading : nodes.indexOf(around);
  const taken: Element[] =
    around && heading > nodes.indexOf(around) ? picturesOver(nodes[heading], around) : [];
  const skipped = new Set<Child>(taken.flatMap((node) => [node, ...descendants(node)]));
  for (const node of nodes.slice(start + 1, end)) {
    if (!isElement(node) || inside.has(node) || skipped.has(node)) continue;
    if (
      !isPicture(node) &&
      !isOpening(node, measures) &&
      !isSecondTitle(node, nodes[heading], parents, measures)
    )
      continue;
    taken.push(node);
    for (const child of descendants(node)) skipped.add(child);
  }
  return taken;
}

/** Letters of the shortest line that opens an article without being named so. */
const shortestOpening = 60;
/** The same of a whole sentence in a paragraph of its own. */
const shortestSentence = 15;

function isOpening(node: Element, measures: Measures): boolean {
  if (!isElement(node, 'p', 'div', 'h2', 'h3', 'span', 'section', 'strong', 'li', 'blockquote')) return false;
  const { text, linked, prose } = measures(node);
  const named =
    standfirst.test(namesOf(node)) ||
    /\b(?:description|alternativeHeadline|abstract)\b/u.test(stringProperty(node, 'itemProp'));
  if (named) return weigh(textOf(node)) >= 20 && linked * 2 < text;
  if (linked * 4 >= text || !isOneLine(node)) return false;
  if (isElement(node, 'h2', 'h3'))
    return text >= shortestOpening && /\p{L}{2}[.!?…]["”»’]?$/u.test(textOf(node).trim());
  if (!isBlock(node)) return false;
  return prose >= shortestOpening || (node.tagName === 'p' && isSentence(textOf(node)));
}

/** A long heading right under the title: what other pages call a standfirst. */
function isSecondTitle(
  node: Element,
  title: Child | undefined,
  parents: ReadonlyMap<Child, Parent>,
  measures: Measures,
): boolean {
  if (!title || !isElement(node, 'h2', 'h3')) return false;
  const { text, linked } = measures(node);
  const siblings = (parents.get(node)?.children ?? []).filter((child) => isElement(child));
  return text >= shortestOpening && linked === 0 && siblings[siblings.indexOf(node) - 1] === title;
}

/** Pictures with a caption that an article shows over its title. */
function picturesOver(title: Child | undefined, article: Element): Element[] {
  const found: Element[] = [];
  for (const node of elements(article)) {
    if (node === title) return found;
    if (isElement(node, 'figure') && isPicture(node) && !elements(node, 'figcaption').next().done)
      found.push(node);
  }
  return [];
}

/** Whether no other block stands in a block. */
const isOneLine = (node: Element): boolean => ![...elements(node)].some((inner) => isBlock(inner));

/** A whole sentence that is not a line of dates, names or counts. */
function isSentence(text: string): boolean {
  const words = text.replace(/\s+/gu, ' ').trim();
  return (
    weigh(words) >= (/\p{N}/u.test(words) ? shortestOpening : shortestSentence) &&
    /^["“„«'‘(]?[\p{Lu}\p{Lo}].*[\p{L}\p{N}][.!?。！？…]["”»’」)]?$/u.test(words) &&
    !authorLabel.test(words) &&
    findDates(words).length === 0 &&
    !legal.test(words)
  );
}

function isPicture(node: Element): boolean {
  if (!isElement(node, 'figure', 'picture', 'img', 'video')) return false;
  const image: ElementContent | undefined =
    node.tagName === 'img' ? node : elements(node, 'img').next().value;
  if (!isElement(image)) return node.tagName === 'video' || !elements(node, 'iframe', 'video').next().done;
  const width = Number.parseInt(stringProperty(image, 'width'), 10);
  const names = namesOf(image) + namesOf(node);
  return (
    !(width < smallest) &&
    !/-(?:avatar|logo|icon|author|gravatar|emoji)-/u.test(names) &&
    stringProperty(image, 'src') !== ''
  );
}
