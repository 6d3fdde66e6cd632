import type { Element, Root } from 'hast';
import type { Removed } from '../../../record.ts';
import { parseHtml } from '../../html/parse.ts';
import {
  type Child,
  elements,
  isElement,
  isText,
  rewrite,
  root,
  stringProperty,
  textOf,
} from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';
import { measure } from './measure.ts';
import { placeStreamed } from './streamed.ts';

/**
 * Takes out what a browser runs and no reader sees, noted in one line, as a page has dozens of these and the raw file
 * keeps them. What a page writes by its scripts is shown: shadow roots that are declared, and templates where nothing
 * else holds the text.
 */
export function takeMachinery(page: Root, removed: Removed[]): void {
  showShadows(page);
  placeStreamed(page);
  showTemplates(page);
  const counts = new Map<string, number>();
  rewrite(page, (node) => {
    if (!isElement(node)) return isText(node) ? undefined : node.type === 'doctype' ? undefined : [];
    if (['link', 'meta', 'base'].includes(node.tagName)) return [];
    if (node.tagName === 'noscript' && holdsWrittenImage(node)) return [parsed(textOf(node))];
    const machinery = ['script', 'style', 'template', 'svg'].includes(node.tagName);
    if (!machinery && !(node.tagName === 'noscript' && !holdsImage(node))) return undefined;
    counts.set(node.tagName, (counts.get(node.tagName) ?? 0) + 1);
    return [];
  });
  const list = [...counts].map(([name, count]) => `${count} × ${name}`).join(', ');
  addRemoved(removed, 'script', list);
}

/** Takes out what a template holds, which is no part of the page until a script or a shadow root takes it. */
function contentOf(template: Element): Element {
  const holder = parsed('');
  holder.children = root([...(template.content?.children ?? [])]).children.filter(
    (child) => child.type !== 'doctype',
  );
  return holder;
}

const parsed = (html: string): Element => ({
  type: 'element',
  tagName: 'div',
  properties: {},
  children: parseHtml(html).children.filter((child) => child.type !== 'doctype'),
});

/** As the attribute is written, and as it was before the standard; the tree's names know neither for certain. */
const shadowNames = ['shadowRootMode', 'shadowrootmode', 'shadowRoot', 'shadowroot'];

/** Browsers show a declared shadow root in place of its element's own children, and SingleFile saves it so. */
function showShadows(page: Root): void {
  rewrite(page, (node) =>
    isElement(node, 'template') && shadowNames.some((name) => name in node.properties)
      ? [contentOf(node)]
      : undefined,
  );
}

/** Letters of paragraphs that a page shows by itself when its article waits in a template. */
const hardlyAny = 200;

/** As many times the paragraphs that the page shows are those of an article. */
const muchMore = 3;

/** A page whose templates hold nearly all of its paragraphs is drawn from them. */
function showTemplates(page: Root): void {
  const shown = measure(page)(page).prose;
  if (shown >= hardlyAny) return;
  const waiting = new Map<Child, Element>();
  for (const node of elements(page, 'template', 'script')) {
    const content = node.tagName === 'template' ? contentOf(node) : contentOfScript(node);
    if (content && measure(root([content]))(content).prose > Math.max(hardlyAny, shown * muchMore))
      waiting.set(node, content);
  }
  if (waiting.size === 0) return;
  rewrite(page, (node) => {
    const content = waiting.get(node);
    return content ? [content] : undefined;
  });
}

function contentOfScript(script: Element): Element | null {
  const type = stringProperty(script, 'type').toLowerCase();
  if (!/template|^text\/(?:html|x-)/u.test(type)) return null;
  return parsed(script.children.map((child) => (isText(child) ? child.value : '')).join(''));
}

const holdsImage = (node: Element): boolean =>
  !elements(node, 'img', 'amp-img').next().done &&
  !/(?:^|\D)1(?:px)?(?:\D|$)/u.test(sizeOf(elements(node, 'img').next().value));

const sizeOf = (image: Element | undefined): string =>
  image ? `${stringProperty(image, 'width')} ${stringProperty(image, 'height')}` : '';

/** Some savers write the picture for browsers without scripts as words. */
const holdsWrittenImage = (node: Element): boolean =>
  elements(node).next().done === true && /^\s*<img\s[^<>]*>\s*$/iu.test(textOf(node));
