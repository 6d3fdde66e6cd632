import type { Element, Root } from 'hast';
import type { Habits } from '../../publishers/registry/habits.ts';
import { selectIn } from '../html/select.ts';
import { type Child, descendants, element, isElement, rewrite } from '../html/tree.ts';
import { lineOf } from './cut.ts';

/** The words before the name of who took a picture. */
const creditLabel = /^(?:Photo|Image|Credit|图片来源|图片版权|图片|图|摄影|摄)\s*[：:/／]\s*/iu;

/** The name alone, without a label or brackets. */
const creditIn = (words: string) => words.replace(/^[(（](.*)[)）]$/u, '$1').replace(creditLabel, '');

/**
 * Puts captions and credits where cleaning looks for them: `figure` around the picture, with
 * `figcaption` and, on the picture, `data-credit`. A caption belongs to the last picture before it.
 */
export function placeCaptions(tree: Root, habits: Habits): void {
  const select = selectIn(tree);
  const captions = new Set<Child>(habits.captions ? select(habits.captions) : []);
  const credits = new Set<Child>(habits.pictureCredits ? select(habits.pictureCredits) : []);
  if (captions.size + credits.size === 0) return;
  const captionOf = new Map<Child, Element>();
  let picture: Element | undefined;
  let frame: Element | undefined;
  const placed = new Set<Child>();
  for (const node of descendants(tree)) {
    if (isElement(node, 'a')) frame = node;
    if (isElement(node, 'img')) {
      picture = node;
      if (!frame?.children.includes(node)) frame = undefined;
    } else if (isElement(node) && captions.has(node)) {
      placed.add(node);
      const pictured = frame ?? picture;
      if (pictured && lineOf(node) !== '' && !captionOf.has(pictured)) captionOf.set(pictured, node);
      else if (lineOf(node) !== '') placed.delete(node);
    } else if (isElement(node) && credits.has(node)) {
      placed.add(node);
      if (picture) picture.properties.dataCredit = creditIn(lineOf(node));
      else placed.delete(node);
    }
  }
  wrapPictures(tree, captionOf, placed);
}

function wrapPictures(tree: Root, captionOf: ReadonlyMap<Child, Element>, placed: ReadonlySet<Child>): void {
  const wrapped = new Set<Child>();
  rewrite(tree, (node, parent) => {
    if (placed.has(node)) return [];
    const caption = captionOf.get(node);
    if (!caption || wrapped.has(node) || !isElement(node)) return undefined;
    wrapped.add(node);
    const children = withoutCredits(caption, placed);
    if (parent.type === 'element' && parent.tagName === 'figure')
      return [node, element('figcaption', {}, children)];
    return [element('figure', {}, [node, element('figcaption', {}, children)])];
  });
}

const withoutCredits = (caption: Element, placed: ReadonlySet<Child>): Element['children'] =>
  caption.children.filter((child) => !placed.has(child));
