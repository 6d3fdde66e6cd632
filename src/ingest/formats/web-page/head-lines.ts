import type { Element, Root } from 'hast';
import type { Removed } from '../../../record.ts';
import { findDates } from '../../fields/dates/date-forms.ts';
import { authorLabel } from '../../fields/people/people.ts';
import { type Child, descendants, elements, isBlock, isElement, rewrite, textOf } from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';
import { isTitle } from './is-title.ts';
import { namesOf } from './kinds.ts';
import { standfirst } from './lead.ts';
import { isLinks, type Measures } from './measure.ts';

/** Longer than a line of names, date and reading time. */
const longest = 100;
/** The same of one that begins as a line of names and holds its dates. */
const longestByline = 200;

/**
 * Takes the lines around the title that are no part of the text: what leads to the site above it; names, date and
 * reading time under it, down to the first paragraph or picture. A heading among these that opens the article
 * becomes a paragraph.
 */
export function takeHeadLines(
  body: Root,
  title: string | null,
  measures: Measures,
  language: string | null,
  removed: Removed[],
): void {
  const nodes = [...descendants(body)].filter((node): node is Element => isElement(node));
  const heading = nodes.findIndex(
    (node) => isElement(node, 'h1', 'h2', 'b', 'strong') && isTitle(node, title),
  );
  const taken = new Set<Child>();
  for (const [at, node] of nodes.entries()) {
    if (isElement(node, 'img', 'figure', 'video', 'iframe', 'ul', 'ol', 'dl', 'blockquote', 'pre')) break;
    if (node.tagName === 'table' && at > heading) break;
    if (at < heading ? isLine(node) && measures(node).prose === 0 : isLabel(node, measures, language))
      taken.add(node);
    else if (at > heading && isOwnProse(node, measures)) break;
    else if (/^h[2-4]$/u.test(node.tagName) && standfirst.test(namesOf(node))) node.tagName = 'p';
  }
  rewrite(body, (node) => {
    if (!isElement(node) || !taken.has(node)) return undefined;
    addRemoved(removed, 'header', textOf(node).replace(/\s+/gu, ' '));
    return [];
  });
}

const isOwnProse = (node: Element, measures: Measures): boolean =>
  measures(node).prose > 0 && !node.children.some((child) => isElement(child) && measures(child).prose > 0);

/** A block of its own line. */
const isLine = (node: Element): boolean =>
  isBlock(node) && !holdsBlock(node) && textOf(node).trim().length <= longest;

const holdsBlock = (node: Element): boolean => [...elements(node)].some((inner) => isBlock(inner));

/** A short line that says the day or who wrote, or that is no paragraph. */
function isLabel(node: Element, measures: Measures, language: string | null): boolean {
  const words = textOf(node).trim();
  if (
    words === '' ||
    words.length > longestByline ||
    isElement(node, 'h1', 'h2', 'h3', 'h4', 'blockquote', 'pre', 'li', 'th', 'strong', 'b', 'a')
  )
    return false;
  if (isElement(node, 'time')) return true;
  const dates = findDates(words, { language });
  const dated = dates.reduce((sum, { evidence }) => sum + evidence.length, 0);
  if (words.length > longest)
    return (
      dated > 0 &&
      authorLabel.test(words) &&
      !/[.!?]\s+\p{Lu}\p{Ll}+ /u.test(words) &&
      isBlock(node) &&
      !holdsBlock(node)
    );
  const says =
    dated * 4 > words.length ||
    (dates[0]?.index === 0 && /^[^|·•]{0,40}[|·•]/u.test(words)) ||
    (words.length <= 60 && authorLabel.test(words));
  if (!isLine(node)) return says && !isBlock(node) && measures(node).prose === 0;
  if (says) return true;
  return isElement(node, 'p')
    ? isLinks(measures(node))
    : measures(node).prose === 0 && !/[.!?。！？…:：]["”»“]?$/u.test(words);
}
