import type { Element, Root } from 'hast';
import type { Removed } from '../../../record.ts';
import { isHidden } from '../../clean/unseen.ts';
import { type Child, elements, isElement, isText, rewrite, stringProperty, textOf } from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';
import { kindOf } from './kinds.ts';
import { type Measures, measure } from './measure.ts';

/** Elements that are never furniture themselves, whatever they are called. */
const never: ReadonlySet<string> = new Set(
  'html body main article p h1 h2 h3 h4 h5 h6 blockquote figure picture img table tbody tr td a em strong b i br'.split(
    ' ',
  ),
);

/**
 * What an element may hold of the page's paragraphs and still be furniture by its name alone: papers also call an
 * article's own wrapper `has-sidebar` or `paywall`.
 */
const largestShare = 0.25;
/** Of a page that is all comments these are what there is to read. */
const nearlyAll = 0.95;
/** Letters of paragraphs: longer than any plea to subscribe that was seen, shorter than a section of an article. */
const largestPlea = 600;

/** Takes machinery and what names itself furniture out of a page; each piece leaves its words and its kind. */
export function prune(page: Root, title: string | null, removed: Removed[]): void {
  takeMachinery(page, removed);
  const measures = measure(page);
  const whole = measures(page).prose;
  const allComments = commentsOf(page, measures) > whole * nearlyAll;
  rewrite(page, (node, parent) => {
    if (!isElement(node)) return undefined;
    if (isHidden(node)) return unveil(node, measures(node).prose, whole, removed);
    if (never.has(node.tagName)) return undefined;
    const found = kindOf(node);
    if (!found || holdsTitle(node, title) || holdsBody(node)) return undefined;
    // In a quotation and a caption `author` and `source` are words of the article.
    if (found.kind !== 'hidden' && isElement(parent as Child, 'blockquote', 'figure', 'figcaption'))
      return undefined;
    const { prose } = measures(node);
    const isComment = found.anyLength && !allComments;
    if (!isComment && prose > 100 && (found.anyLength || prose > whole * largestShare)) return undefined;
    if (found.kind === 'promotion' && prose > largestPlea && prose > whole * 0.1) return undefined;
    if (found.kind === 'header' && holdsPicture(node, measures)) return undefined;
    addRemoved(removed, found.kind, wordsOf(node));
    return [];
  });
}

/** A page that scripts draw hides its article until they have run; what else is hidden was not to be read. */
function unveil(node: Element, prose: number, whole: number, removed: Removed[]): undefined | [] {
  if (prose <= whole * largestShare || prose < 100) {
    addRemoved(removed, 'hidden', wordsOf(node));
    return [];
  }
  delete node.properties.hidden;
  delete node.properties.style;
  return undefined;
}

/** What readers' comments hold. */
function commentsOf(page: Root, measures: Measures): number {
  let prose = 0;
  const inside = new Set<Child>();
  for (const node of elements(page)) {
    if (inside.has(node) || !kindOf(node)?.anyLength || elements(node, 'h1').next().value) continue;
    prose += measures(node).prose;
    for (const inner of elements(node)) inside.add(inner);
  }
  return prose;
}

/** One line of what a browser runs and no reader sees: a page has dozens, and the raw file keeps them. */
function takeMachinery(page: Root, removed: Removed[]): void {
  const counts = new Map<string, number>();
  rewrite(page, (node) => {
    if (!isElement(node)) return isText(node) ? undefined : node.type === 'doctype' ? undefined : [];
    if (['link', 'meta', 'base'].includes(node.tagName)) return [];
    const machinery = ['script', 'style', 'template', 'svg'].includes(node.tagName);
    if (!machinery && !(node.tagName === 'noscript' && !holdsImage(node))) return undefined;
    counts.set(node.tagName, (counts.get(node.tagName) ?? 0) + 1);
    return [];
  });
  const list = [...counts].map(([name, count]) => `${count} × ${name}`).join(', ');
  addRemoved(removed, 'script', list);
}

const holdsImage = (node: Element): boolean =>
  !elements(node, 'img', 'amp-img').next().done &&
  !/(?:^|\D)1(?:px)?(?:\D|$)/u.test(sizeOf(elements(node, 'img').next().value));

const sizeOf = (image: Element | undefined): string =>
  image ? `${stringProperty(image, 'width')} ${stringProperty(image, 'height')}` : '';

const holdsTitle = (node: Element, title: string | null): boolean =>
  [...elements(node, 'h1')].some(
    (heading) => title === null || squeezed(textOf(heading)) === squeezed(title),
  );

const holdsBody = (node: Element): boolean =>
  [...elements(node)].some((inner) => /\barticlebody\b/iu.test(stringProperty(inner, 'itemProp')));

const holdsPicture = (node: Element, measures: Measures): boolean =>
  !elements(node, 'figure').next().done || (measures(node).prose > 0 && !elements(node, 'p').next().done);

/** The words of a piece; the addresses of its pictures where it has none. */
export function wordsOf(node: Child): string {
  const words = textOf(node).replace(/\s+/gu, ' ').trim();
  if (words || !isElement(node)) return words;
  return [...elements(node, 'img', 'iframe')].map((inner) => stringProperty(inner, 'src')).join(' ');
}

export const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
