import type { Element, ElementContent, Root } from 'hast';
import {
  descendants,
  element,
  elements,
  isElement,
  rewrite,
  stringProperty,
  textNode,
  textOf,
  type Verdict,
} from '../html/tree.ts';
import type { Transform } from './context.ts';

/**
 * Raised and lowered signs stay apart from the word before them, as Markdown has no mark for them: by the signs that
 * Unicode has (10⁶, km², CO₂), by brackets around the number of a note, by a stroke before lowered letters.
 */
export const scripts: Transform = (tree, context) => {
  const present = elements(tree, 'sup', 'sub').next();
  if (present.done) return;
  markNotes(tree, context.base);
  rewrite(tree, (node): Verdict => {
    if (isElement(node, 'sup')) return raised(node);
    return isElement(node, 'sub') ? lowered(node) : undefined;
  });
};

const raisedSigns = signs('0123456789+-−=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ');
const loweredSigns = signs('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

function signs(plain: string, written: string): ReadonlyMap<string, string> {
  const forms = [...written];
  return new Map([...plain].map((sign, at) => [sign, forms[at] ?? sign]));
}

/** A text in raised or lowered signs; null where one of them has no such form. */
function inSigns(text: string, forms: ReadonlyMap<string, string>): string | null {
  const written = [...text].map((sign) => forms.get(sign));
  return text !== '' && written.every((sign) => sign !== undefined) ? written.join('') : null;
}

function raised(node: Element): readonly ElementContent[] {
  const written = inSigns(textOf(node).trim(), raisedSigns);
  return written !== null && !holdsLink(node) ? [textNode(written)] : node.children;
}

function lowered(node: Element): readonly ElementContent[] {
  const words = textOf(node).trim();
  const written = inSigns(words, loweredSigns);
  if (written !== null && !holdsLink(node)) return [textNode(written)];
  return /^\p{L}/u.test(words) ? [textNode('_'), ...node.children] : node.children;
}

const holdsLink = (node: Element): boolean => !elements(node, 'a').next().done;

const noteNumber = /^[[(]?\s*(\d{1,4}|[a-z*†‡§]|[ivxl]{1,6})\s*[\])]?$/iu;

/** A raised link to a place of the page is the number of a note: in brackets, with the address of its note. */
function markNotes(tree: Root, base: string | null): void {
  for (const link of elements(tree, 'a')) {
    const href = stringProperty(link, 'href').trim();
    if (!href.startsWith('#') || href.length < 2) continue;
    const number = noteNumber.exec(textOf(link).trim())?.[1];
    if (number === undefined) continue;
    const isRaised =
      [...descendants(link)].some((node) => isElement(node, 'sup')) ||
      /noteref|footnote-ref|\bfn\b/u.test(stringProperty(link, 'role') + stringProperty(link, 'className'));
    if (!isRaised) continue;
    link.children = [textNode(`[${number}]`)];
    if (base !== null) link.properties.href = base.replace(/#.*$/u, '') + href;
  }
  for (const raisedNode of elements(tree, 'sup')) {
    const [link, ...others] = elements(raisedNode, 'a');
    const href = link ? stringProperty(link, 'href').trim() : '';
    const number = noteNumber.exec(textOf(raisedNode).trim())?.[1];
    if (!link || others.length > 0 || !href.startsWith('#') || href.length < 2 || number === undefined)
      continue;
    const target = base === null ? href : base.replace(/#.*$/u, '') + href;
    raisedNode.children = [element('a', { href: target }, [textNode(`[${number}]`)])];
  }
}
