import type { Element, Root } from 'hast';
import { followable } from '../html/address.ts';
import {
  descendants,
  element,
  isElement,
  rewrite,
  root,
  setChildren,
  stringProperty,
  textNode,
  textOf,
  type Verdict,
} from '../html/tree.ts';
import { type CleanContext, noteRemoved, type Transform } from './context.ts';
import { captionWith } from './picture-credit.ts';
import { fullPicture, pictureFile, pictureSource } from './picture-source.ts';

/**
 * Leaves each picture once, with the address of the picture itself and with its caption as title: lazy ones, copies
 * for browsers without scripts, proxies and thumbnails resolved; pixels that count readers taken away.
 */
export const pictures: Transform = (tree, context) => {
  const seen = new Set<string>();
  rewrite(tree, (node): Verdict => {
    if (!isElement(node)) return undefined;
    if (node.tagName === 'picture') return wholePicture(node);
    if (node.tagName === 'noscript') return node.children;
    if (node.tagName === 'figure') return readFigure(node);
    if (node.tagName === 'a') linkToFull(node);
    return node.tagName === 'img' ? readPicture(node, context, seen) : undefined;
  });
};

/** The one picture of a choice of them; its sources are other sizes of the same. */
function wholePicture(picture: Element): readonly Element[] {
  const image = picture.children.find((child) => isElement(child, 'img'));
  const source = picture.children.find((child) => isElement(child, 'source'));
  if (isElement(image) && isElement(source) && !stringProperty(image, 'src'))
    image.properties.srcSet ??= stringProperty(source, 'srcSet');
  return isElement(image) ? [image] : [];
}

/** Hands a figure's caption to its picture. */
function readFigure(figure: Element): Verdict {
  const image = [...descendants(figure)].find((node) => isElement(node, 'img'));
  const captions = [...descendants(figure)].filter((node) => isElement(node, 'figcaption'));
  if (!isElement(image) || captions.length === 0) return undefined;
  setCaption(image, captions.map(textOf).join(' '));
  dropCaptions(figure);
  return figure.children;
}

function dropCaptions(figure: Element): void {
  const holder = root(figure.children);
  rewrite(holder, (node) => (isElement(node, 'figcaption') ? [] : undefined));
  setChildren(figure, holder.children);
}

/** Gives a picture the words that stand with it. */
export function setCaption(image: Element, words: string): void {
  const whole = words.replace(/\s+/gu, ' ').trim();
  if (whole) image.properties.title = whole;
}

/** A thumbnail that links to the picture in full is replaced by it. */
function linkToFull(link: Element): void {
  const full = fullPicture(stringProperty(link, 'href'));
  const [image, ...others] = full ? [...descendants(link)].filter((node) => isElement(node, 'img')) : [];
  if (full && isElement(image) && others.length === 0 && !hasOwnWords(link)) {
    image.properties = {
      ...pick(image, 'alt', 'title', 'width', 'height', 'className', 'dataCredit', 'dataHeld', 'dataOwn'),
      src: full,
    };
    link.properties.href = '';
  }
}

/** Words that are no caption's. */
function hasOwnWords(link: Element): boolean {
  const captions = [...descendants(link)].filter((node) => isElement(node, 'figcaption'));
  return captions.reduce((words, caption) => words.replace(textOf(caption), ''), textOf(link)).trim() !== '';
}

const pick = (node: Element, ...names: readonly string[]): Element['properties'] =>
  Object.fromEntries(Object.entries(node.properties).filter(([name]) => names.includes(name)));

function readPicture(image: Element, context: CleanContext, seen: Set<string>): Verdict {
  const { width, height } = image.properties;
  const source = pictureSource(image);
  if (isPixel(width) || isPixel(height)) {
    noteRemoved(context, 'tracker', image, source);
    return [];
  }
  const alt = stringProperty(image, 'alt')
    .replace(/\s+/gu, ' ')
    .replace(/^(?:img|image|图片)$/iu, '')
    .trim();
  if (isEmoji(image, source)) return alt ? [textNode(alt)] : [];
  const credit = stringProperty(image, 'dataCredit');
  const title = captionWith(stringProperty(image, 'title'), credit);
  const held = stringProperty(image, 'dataHeld');
  const words = {
    alt,
    ...(title && { title }),
    ...(credit && { dataCredit: credit }),
    ...(held && { dataHeld: held }),
  };
  const url = withoutFragment(followable(source, context.base));
  if (!url) {
    if (source && !source.startsWith('data:') && !held) noteRemoved(context, 'image', image, source);
    // Nobody can find it by an address, but that it was there, and its caption, stay.
    if (image.properties.dataOwn === undefined) return title ? [element('p', {}, [textNode(title)])] : [];
    image.properties = words;
    return alt || title || held ? undefined : [];
  }
  const file = pictureFile(url);
  if (seen.has(file)) {
    noteRemoved(context, 'duplicate', image, url);
    return [];
  }
  seen.add(file);
  image.properties = { src: url, ...words };
  return undefined;
}

/** The body with the captions of pictures that have no address as lines of their own: Markdown has no such pictures. */
export function withCaptionsAlone(body: Root): Root {
  rewrite(body, (node): Verdict => {
    if (!isElement(node, 'img') || stringProperty(node, 'src')) return undefined;
    const caption = stringProperty(node, 'title');
    return caption ? [textNode(caption)] : [];
  });
  return body;
}

/** A fragment names nothing in a picture of pixels; in a drawing it names a view. */
const withoutFragment = (url: string | null): string | null =>
  url === null || /\.svg(?:[?#]|$)/iu.test(url) ? url : url.replace(/#.*$/su, '');

const isPixel = (size: unknown): boolean =>
  size !== undefined && size !== null && Number.parseInt(String(size), 10) <= 1;

const isEmoji = (image: Element, source: string): boolean =>
  /\b(?:wp-smiley|emoji)\b/u.test(stringProperty(image, 'className')) ||
  source.includes('/images/core/emoji/');
