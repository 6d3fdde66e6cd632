import type { Element } from 'hast';
import type { RemovedKind } from '../../../record.ts';
import { elements, isElement, stringProperty, textOf } from '../../html/tree.ts';
import { namesOf } from './kinds.ts';
import { isLinks, type Measure } from './measure.ts';
import { readAloud, seeAlso } from './phrases.ts';
import { moreButton, notice, plea, subscribe } from './pleas.ts';

/**
 * Tells by words and links what kind of furniture stands in an article; null for what belongs to the article.
 * @param before What stands over the node, where that is a line of its own.
 * @param after Whether it stands under the last paragraph.
 * @param whole What the whole article holds: a list that is most of it is the article.
 */
export function furnitureIn(
  node: Element,
  before: Element | null,
  after: boolean,
  size: Measure,
  whole: Measure,
): RemovedKind | null {
  if (size.text === 0 || size.text > 4000) return null;
  const words = size.text < 200 ? textOf(node).replace(/\s+/gu, ' ').trim() : '';
  if (words && notice.test(words) && !isElement(node, 'a', 'td', 'th')) return 'advertisement';
  if (isElement(node, 'p', 'div', 'aside', 'section', 'ul', 'ol', 'blockquote')) {
    const introduced = before !== null && seeAlso.test(textOf(before).trim());
    // Authors list the other parts of a series, or their sources, within the text: only a list under it is furniture.
    if (
      isLinks(size) &&
      isList(node) &&
      size.text * 2 < whole.text &&
      (introduced || (after && linksOf(node) >= 3))
    )
      return 'related';
    const leads = size.linked > 0 && size.prose === 0 && size.linked * 2 >= size.text * 0.9;
    if (leads && seeAlso.test(textOf(node).trim())) return 'related';
    // The label and a link, or a label in front of words that are no sentence.
    if (size.linked > 0 && size.text < 200 && labelled.test(words) && seeAlso.test(words)) return 'related';
  }
  if (isElement(node, 'ul', 'ol', 'div', 'section') && isTeasers(node)) return 'related';
  if (words && readAloud.test(words) && isElement(node, 'p', 'div', 'span', 'h3', 'h4', 'h5')) return 'share';
  if (isElement(node, 'p', 'div', 'section') && size.linked > 0 && words && plea.test(words))
    return 'promotion';
  if (isElement(node, 'p', 'div', 'center') && isButton(node)) return 'promotion';
  if (isElement(node, 'div', 'section', 'aside') && size.prose < 300 && isPlea(node)) return 'promotion';
  if (node.tagName === 'form' && size.prose === 0) return 'promotion';
  return node.tagName === 'aside' && size.linked * 3 >= size.text ? 'related' : null;
}

/** A few words, a colon, and no more than one line. */
const labelled = /^[^:：]{3,40}[:：].{3,}$/u;

/** Several lines, each a link; a paragraph of sources in running text is none. */
const isList = (node: Element): boolean =>
  !isElement(node, 'p', 'blockquote') && !elements(node, 'li', 'a').next().done;

/** As many items that are teasers make a list of other articles. */
const fewestTeasers = 3;

/** A list whose items each lead to another page first and then break off in the midst of a text. */
function isTeasers(node: Element): boolean {
  const items = node.children.filter((child) => isElement(child) && textOf(child).trim() !== '');
  if (items.length < fewestTeasers) return false;
  const teasers = items.filter((item) => {
    const link = isElement(item) ? elements(item, 'a').next().value : undefined;
    const words = textOf(item).trim();
    const title = link ? textOf(link).trim() : '';
    return (
      title !== '' &&
      words.startsWith(title) &&
      words.length > title.length + 20 &&
      /(?:\.{3}|…)$/u.test(words)
    );
  });
  return teasers.length * 3 >= items.length * 2;
}

/** A box with a button to subscribe by and no second paragraph. */
function isPlea(node: Element): boolean {
  const paragraphs = [...elements(node, 'p')].filter((line) => textOf(line).trim().length > 40);
  if (paragraphs.length > 1 || !elements(node, 'img', 'figure', 'article').next().done) return false;
  return [...elements(node, 'a', 'button')].some((button) => subscribe.test(textOf(button).trim()));
}

/** A line that is only a button, or a link that runs a script. */
function isButton(node: Element): boolean {
  const [link, ...others] = elements(node, 'a');
  if (!link || others.length > 0 || textOf(node).trim() !== textOf(link).trim()) return false;
  return (
    moreButton.test(textOf(node).trim()) ||
    /^javascript:/iu.test(stringProperty(link, 'href')) ||
    /-(?:button|btn|cta)-/u.test(namesOf(link))
  );
}

const linksOf = (node: Element): number => [...elements(node, 'a')].length;
