import type { Element, Root } from 'hast';
import type { Removed } from '../../../record.ts';
import { type Child, elements, isElement, rewrite, stringProperty, textOf } from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';
import { namesOf } from './kinds.ts';
import { type Measures, measure } from './measure.ts';
import { seeAlsoLine } from './phrases.ts';
import { moreButton } from './pleas.ts';
import { wordsOf } from './prune.ts';

/** The share of an article that cards may hold; what holds more is an article made of them. */
const largestShare = 0.25;
/** Letters of the largest card: a heading and two or three sentences. */
const largestCard = 400;

/** Takes out the cards by which a page leads to another, or to what its paper sells. */
export function takeCards(body: Root, removed: Removed[]): void {
  const measures = measure(body);
  const found = outermost(body, (node) => isCard(node, measures));
  const held = found.reduce((sum, node) => sum + measures(node).text, 0);
  if (held > measures(body).text * largestShare) return;
  const taken = new Set<Child>(found);
  rewrite(body, (node) => {
    if (!isElement(node) || !taken.has(node)) return undefined;
    addRemoved(removed, 'related', wordsOf(node));
    return [];
  });
}

function outermost(body: Root, asks: (node: Element) => boolean): Element[] {
  const found: Element[] = [];
  const inside = new Set<Child>();
  for (const node of elements(body, 'a', 'div', 'section', 'aside', 'li')) {
    if (inside.has(node) || !asks(node)) continue;
    found.push(node);
    for (const inner of elements(node)) inside.add(inner);
  }
  return found;
}

function isCard(node: Element, measures: Measures): boolean {
  const { text } = measures(node);
  return text > 0 && text <= largestCard && (isOneLink(node) || endsInButton(node) || isPictured(node));
}

/** One link to another page around a heading and more words: nothing of an article stands so. */
function isOneLink(node: Element): boolean {
  const link = isElement(node, 'a') ? node : elements(node, 'a').next().value;
  if (!link || textOf(link).trim() !== textOf(node).trim()) return false;
  const [heading, ...others] = elements(link, 'h2', 'h3', 'h4', 'h5', 'h6');
  return (
    heading !== undefined &&
    others.length === 0 &&
    !/^#|\.(?:jpe?g|png|gif|webp)(?:$|\?)/iu.test(stringProperty(link, 'href')) &&
    textOf(link).trim().length > textOf(heading).trim().length
  );
}

/** A picture and a heading that lead to the same page. */
function isPictured(node: Element): boolean {
  const heading = elements(node, 'h2', 'h3', 'h4', 'h5', 'h6').next().value;
  const link = heading && elements(heading, 'a').next().value;
  if (!link || stringProperty(link, 'href') === '') return false;
  return [...elements(node, 'a')].some(
    (other) =>
      stringProperty(other, 'href') === stringProperty(link, 'href') &&
      textOf(other).trim() === '' &&
      !elements(other, 'img').next().done,
  );
}

const hasHeading = (node: Element): boolean =>
  !elements(node, 'h2', 'h3', 'h4', 'h5', 'h6', 'img').next().done;

/** Whether its title leads to the same page. */
const leadsTwice = (node: Element, link: Element): boolean =>
  [...elements(node, 'a')].some(
    (other) => other !== link && stringProperty(other, 'href') === stringProperty(link, 'href'),
  );

/** A heading or a picture, one paragraph at most, and under it a link that only says to go on. */
function endsInButton(node: Element): boolean {
  const link = [...elements(node, 'a', 'button')].at(-1);
  const words = link ? textOf(link).trim() : '';
  if (!link || words === '' || !textOf(node).trim().endsWith(words)) return false;
  if (
    !seeAlsoLine.test(words) &&
    !(moreButton.test(words) && /-(?:btn\d*|buttons?|cta)-/u.test(namesOf(link)))
  )
    return false;
  const paragraphs = [...elements(node, 'p')].filter((line) => textOf(line).trim().length > 40);
  return paragraphs.length <= 1 && (hasHeading(node) || leadsTwice(node, link));
}
