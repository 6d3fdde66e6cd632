import type { Element, ElementContent, Root } from 'hast';
import { element, elements, isElement, stringProperty, textOf } from '../../html/tree.ts';

/** Longest caption glued to a picture (90 % of 46,142 have up to 60 characters); what is longer is body text. */
const longestCaption = 140;

/** A line under a picture that says whose it is. */
const sourceLine =
  /^[（([【]?\s*(?:图片|圖片|图|圖|照片|截图|视频截图|网络)\s*(?:来源|來源|源|版权|提供|注|说明)?\s*[:：/／]/u;

/** Gives the words that stand glued to a picture, or under it as its source, to the picture as its caption. */
export function joinCaptions(tree: Root): void {
  const blocks: Element[] = [];
  for (const node of tree.children) {
    if (!isElement(node)) continue;
    const last = blocks.at(-1);
    if (
      isElement(last, 'figure') &&
      !hasCaption(last) &&
      node.tagName === 'p' &&
      sourceLine.test(textOf(node).trim()) &&
      textOf(node).length <= longestCaption
    ) {
      last.children.push(element('figcaption', {}, node.children));
      continue;
    }
    if (isElement(last, 'figure') && repeatsAlt(node, last)) {
      last.children = [
        ...last.children.filter((child) => !isElement(child, 'figcaption')),
        element('figcaption', {}, node.children),
      ];
      continue;
    }
    blocks.push(...linesOf(node).flatMap((line) => (line.tagName === 'p' ? figuresOf(line) : [line])));
  }
  tree.children = blocks;
}

/** A list of one picture is that picture. */
function linesOf(block: Element): Element[] {
  const [item, ...more] = block.children;
  const alone = block.tagName === 'ul' && isElement(item) && more.length === 0 && holdsPicture(item);
  return alone ? [element('p', {}, item.children)] : [block];
}

/** A line under a picture that says what the picture's own text says is its caption. */
function repeatsAlt(line: Element, figure: Element): boolean {
  const words = bare(textOf(line));
  if (line.tagName !== 'p' || words.length < 4 || words.length > 2 * longestCaption) return false;
  return [...elements(figure, 'img')].some((image) => bare(stringProperty(image, 'alt')) === words);
}

const bare = (words: string): string => words.replace(/[\s▲▼△↑]/gu, '');

const hasCaption = (figure: Element): boolean =>
  figure.children.some((child) => isElement(child, 'figcaption'));

/** A line that begins with pictures: those, the last with the words behind it. */
function figuresOf(line: Element): Element[] {
  const at = line.children.findIndex(holdsPicture);
  const lead = line.children.slice(0, Math.max(0, at));
  if (sentence.test(lead.map(textOf).join('').trim()))
    return [element('p', {}, lead), ...figuresOf(element('p', {}, line.children.slice(at)))];
  const figures: Element[] = [];
  let rest: ElementContent[] = line.children;
  for (
    let [first] = rest;
    first && (holdsOnlyPicture(first) || (figures.length + pictures(rest) > 0 && isBlank(first)));
    [first] = rest
  ) {
    if (!isBlank(first) || holdsOnlyPicture(first)) figures.push(element('figure', {}, [first]));
    rest = rest.slice(1);
  }
  const words = rest.map(textOf).join('').trim();
  const last = figures.at(-1);
  if (!last) return [line];
  if (!words) return figures;
  if (isCaption(words) && !rest.some(holdsPicture)) last.children.push(element('figcaption', {}, rest));
  else figures.push(element('p', {}, rest));
  return figures;
}

/** Whole sentences before a picture are a paragraph of their own. */
const sentence = /[。！？…：:][”’」』）)]?$/u;

/** One sentence at most: two are the text going on. */
const isCaption = (words: string): boolean =>
  words.length <= longestCaption && (words.match(/[。！？]/gu) ?? []).length < 2;

const pictures = (nodes: readonly ElementContent[]): number => nodes.filter(holdsPicture).length;
const holdsPicture = (node: ElementContent): boolean =>
  isElement(node, 'img') || (isElement(node) && node.children.some(holdsPicture));
const isBlank = (node: ElementContent): boolean => !holdsPicture(node) && textOf(node).trim() === '';
const holdsOnlyPicture = (node: ElementContent): boolean => holdsPicture(node) && textOf(node).trim() === '';
