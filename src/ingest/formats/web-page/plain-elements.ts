import type { Element, Root } from 'hast';
import { elements, isElement, stringProperty, textNode, textOf } from '../../html/tree.ts';
import { namesOf } from './kinds.ts';
import { weigh } from './measure.ts';

/** Elements of AMP pages and what each is on a plain page. */
const amp: Readonly<Record<string, string>> = {
  'amp-img': 'img',
  'amp-anim': 'img',
  'amp-video': 'video',
  'amp-audio': 'audio',
  'amp-iframe': 'iframe',
};

/** Players that AMP pages name by the number of what they show. */
const players: Readonly<Record<string, (id: string) => string>> = {
  'amp-youtube': (id) => `https://www.youtube.com/embed/${id}`,
  'amp-vimeo': (id) => `https://vimeo.com/${id}`,
  'amp-dailymotion': (id) => `https://www.dailymotion.com/video/${id}`,
  'amp-twitter': (id) => `https://twitter.com/i/status/${id}`,
  'amp-instagram': (id) => `https://www.instagram.com/p/${id}/`,
};

/** Turns the elements that only AMP knows into those that every page has, and captions by name into such by element. */
export function plainElements(page: Root): void {
  for (const node of elements(page)) {
    const plain = amp[node.tagName];
    const player = players[node.tagName];
    if (plain) node.tagName = plain;
    if (plain === 'img') node.children = [];
    const id = ['dataVideoid', 'dataTweetid', 'dataShortcode']
      .map((name) => stringProperty(node, name))
      .find(Boolean);
    if (player && id)
      Object.assign(node, { tagName: 'iframe', properties: { src: player(id) }, children: [] });
    nameCaption(node);
  }
}

/** Letters beside a picture's caption: a credit, a button. What holds more is an article with one picture. */
const mostBeside = 80;

const holdsLittleBeside = (node: Element, words: Element): boolean =>
  weigh(textOf(node)) - weigh(textOf(words)) <= mostBeside;

const caption =
  /-(?:captions?|wp-caption-text|img-desc\w*|image-desc\w*|photo-desc\w*|pic-desc\w*|image-caption|img-txt|imgtxt|popisek)-/u;
const credit = /-(?:credits?|copyright|photographer|photo-by|image-source|figure-author|autor-fotky)-/u;

/** A second caption beside the first one, as its source, is part of it. */
function takeIn(words: Element, node: Element): void {
  const others = node.children.filter(
    (child): child is Element => child !== words && isElement(child) && caption.test(namesOf(child)),
  );
  node.children = node.children.filter((child) => !others.some((other) => other === child));
  for (const other of others) words.children.push(textNode(' '), ...other.children);
}

/** `div` with a picture and `span class="caption"` is a figure with its caption; the credit in it stands apart. */
function nameCaption(node: Element): void {
  const words = node.children
    .flatMap((child) => [child, ...(isElement(child, 'div', 'span') ? child.children : [])])
    .find((child) => isElement(child, 'span', 'div', 'p', 'em', 'small') && caption.test(namesOf(child)));
  const pictures = [...elements(node, 'img')];
  if (
    isElement(words) &&
    pictures.length === 1 &&
    /^(?:div|p|span|li)$/u.test(node.tagName) &&
    holdsLittleBeside(node, words)
  ) {
    words.tagName = 'figcaption';
    takeIn(words, node);
    if (node.tagName !== 'li') node.tagName = 'figure';
  }
  if (node.tagName !== 'figcaption') return;
  const by = [...elements(node, 'span', 'div', 'small', 'cite', 'p')].find((child) =>
    credit.test(namesOf(child)),
  );
  // Without a blank a caption and its credit would run into each other.
  if (by) by.children.unshift(textNode(' '));
}
