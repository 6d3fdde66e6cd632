import type { Element, Root } from 'hast';
import { anyOf } from '../../any-of.ts';
import { elements, isElement, stringProperty, textOf } from '../../html/tree.ts';
import { namesOf } from './kinds.ts';
import { isLinks, type Measures } from './measure.ts';
import { legal } from './phrases.ts';

/** An article stands in one element, or in several that follow each other. */
export type Main = readonly [Element, ...Element[]];

/** Classes and ids of the element around an article's words. */
const bodyNames = new RegExp(
  `-${anyOf([
    'entry-content',
    'post-content',
    'article-content',
    'article-body',
    'article__body',
    'articlebody',
    'article-text',
    'story-body(?:-inner)?',
    'story-content',
    'post-body',
    'post-entry',
    'td-post-content',
    'content-body',
    'body-content',
    'news-(?:content|text|body|detail)',
    'rich-media-content',
    'js-content',
    'detail-(?:content|body|text)',
    'main-text',
    'mw-parser-output',
    'e-content',
    'wysiwyg',
    'field-name-body',
    'text-content',
    'clanek-(?:text|obsah|body)',
    'node-body',
  ])}-`,
  'u',
);

/** Names that systems give to the element around an article's words, from the surest. */
const hints: readonly ((node: Element) => boolean)[] = [
  (node) => /\barticlebody\b/iu.test(stringProperty(node, 'itemProp')),
  (node) => bodyNames.test(namesOf(node)),
  (node) => node.tagName === 'article' || /-article-/u.test(`-${stringProperty(node, 'role')}-`),
  (node) => node.tagName === 'main' || /-main-/u.test(`-${stringProperty(node, 'role')}-`),
];

/** The share of a page's paragraphs that a hint must hold: what is left out are comments, teasers, pleas. */
const enough = 0.4;
/** The same where it holds the title as well: short reports stand above long lists of sources. */
const enoughTitled = 0.15;
/** The share of an element's paragraphs that one inside it must hold to be the article in its place. */
const dominant = 0.75;

/** The element that holds the article's words; null where a page has no words at all. */
export function findMain(page: Root, measures: Measures): Main | null {
  const body = elements(page, 'body').next().value ?? elements(page).next().value;
  if (!body || measures(body).text === 0) return null;
  const start = hinted(page, measures) ?? body;
  return withSiblings(descend(start, measures), page, measures);
}

function hinted(page: Root, measures: Measures): Element | null {
  // A page of pictures has captions only.
  const size = (node: Root | Element): number => measures(node)[measures(page).prose > 0 ? 'prose' : 'text'];
  for (const hint of hints) {
    const found = [...elements(page)].filter((node) => hint(node) && size(node) > 0);
    const best = found.sort((a, b) => size(b) - size(a))[0];
    if (best && size(best) >= size(page) * (holdsTitle(best) ? enoughTitled : enough)) return best;
  }
  return null;
}

const holdsTitle = (node: Element): boolean => !elements(node, 'h1').next().done;

const holdsPieces: ReadonlySet<string> = new Set('p li dd blockquote pre figure ul ol dl'.split(' '));

/** Goes down while one child holds nearly all paragraphs and the others none of their own. */
function descend(start: Element, measures: Measures): Element {
  let whole = start;
  for (let at = start; ; ) {
    const next = dominantChild(at, measures);
    if (!next) return whole;
    at = next;
    // A row or a table's body means nothing without its table; a cell of a page laid out as a table does.
    if (!isElement(at, 'tbody', 'thead', 'tfoot', 'tr')) whole = at;
  }
}

function dominantChild(node: Element, measures: Measures): Element | null {
  const children = node.children.filter((child): child is Element => isElement(child));
  const [best] = [...children].sort((a, b) => measures(b).prose - measures(a).prose);
  if (
    !best ||
    measures(best).prose === 0 ||
    holdsPieces.has(best.tagName) ||
    measures(best).prose < measures(node).prose * dominant
  )
    return null;
  const own = measures(node).prose - children.reduce((sum, child) => sum + measures(child).prose, 0);
  const others = children.some(
    (child) =>
      child !== best && isElement(child, 'p') && measures(child).prose > 0 && !legal.test(textOf(child)),
  );
  return own > 0 || others ? null : best;
}

/** Articles that advertisements divide stand in several elements of one name. */
function withSiblings(main: Element, page: Root, measures: Measures): Main {
  const parent = [...elements(page)].find((node) => node.children.includes(main));
  const names = `${main.tagName}${stringProperty(main, 'className')}`;
  if (!parent || stringProperty(main, 'className') === '') return [main];
  const alike = parent.children.filter(
    (child): child is Element =>
      isElement(child, main.tagName) &&
      `${child.tagName}${stringProperty(child, 'className')}` === names &&
      (child === main || (measures(child).prose > 0 && !isLinks(measures(child)))),
  );
  const [first = main, ...others] = alike;
  return [first, ...others];
}
