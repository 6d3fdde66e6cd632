import type { Element, Root } from 'hast';
import type { Removed } from '../../../record.ts';
import {
  type Child,
  descendants,
  element,
  elements,
  isBlock,
  isElement,
  rewrite,
  root,
  setChildren,
  stringProperty,
  textOf,
} from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';
import { withoutReader } from './links.ts';
import { subscription, subscriptionAddress, webVersion } from './phrases.ts';
import type { ReaderTraces } from './reader-traces.ts';

/** A newsletter's page without all that tells who reads it. */
export interface Letter {
  readonly tree: Root;
  /** The page of the newsletter in the web, where a link leads to it that tells nothing of the reader. */
  readonly webVersion: string | null;
  /** It can be ended, as only what is sent to many can. */
  readonly hasSubscription: boolean;
  readonly removed: Removed[];
}

const unseenStyle =
  /display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0(?!\.?[1-9])|font-size\s*:\s*[01](?:px|pt)?\s*(?:;|$)|mso-hide\s*:\s*all/iu;

/** Tags that only set what stands in them. */
const setters = ['center', 'font', 'span', 'tbody', 'thead', 'tfoot', 'small', 'big'];
/** Tags without words of an article. */
const machines =
  'head style script noscript title meta link template object embed iframe svg form button input select textarea'.split(
    ' ',
  );

/** Takes out of a newsletter's page what is a machine's, and all links and pictures that tell who reads. */
export function cleanLetter(page: Root, traces: ReaderTraces): Letter {
  const removed: Removed[] = [];
  const found = { webVersion: null as string | null, hasSubscription: false };
  rewrite(page, (node) => {
    if (node.type === 'text') {
      node.value = plainAddresses(traces.takenOutOf(node.value), traces);
      return undefined;
    }
    if (node.type !== 'element') return [];
    if (machines.includes(node.tagName)) return [];
    if (isUnseen(node)) {
      addRemoved(removed, 'hidden', squeezed(traces.takenOutOf(textOf(node))));
      return [];
    }
    if (node.tagName === 'img') return pictureOf(node, traces, removed);
    if (node.tagName === 'a') {
      const link = linkOf(node, traces);
      found.hasSubscription ||= link.isSubscription;
      found.webVersion ??= link.webVersion;
      return undefined;
    }
    for (const name of ['title', 'alt'])
      if (stringProperty(node, name)) node.properties[name] = traces.takenOutOf(stringProperty(node, name));
    return laidOut(node);
  });
  const tree = root([...page.children]);
  for (const node of elements(tree)) paragraphs(node);
  return { tree, ...found, removed };
}

const squeezed = (text: string): string =>
  text.replace(/(?:[\s\u200b-\u200f\u00ad\ufeff]|\u034f)+/gu, ' ').trim();

const isUnseen = (node: Element): boolean =>
  node.properties.hidden !== undefined ||
  unseenStyle.test(stringProperty(node, 'style')) ||
  /(?:^|\s)(?:preheader|preview-?text|mcnPreviewText)(?:\s|$)/iu.test(stringProperty(node, 'className'));

/** Letters set tables to place things: only one with headings is a table. */
function laidOut(node: Element): readonly Child[] | undefined {
  const { tagName } = node;
  if (tagName === 'html' || tagName === 'body' || setters.includes(tagName)) return node.children;
  if (tagName === 'table' && !elements(node, 'th', 'table').next().done && isTable(node)) return undefined;
  if (tagName !== 'table' && tagName !== 'tr' && tagName !== 'td' && tagName !== 'th') return undefined;
  if (node.properties.dataTable === true) return undefined;
  return [element('div', {}, node.children)];
}

/** Marks what is in a table of facts, so that it stays one. */
function isTable(table: Element): boolean {
  const inner = [...elements(table)];
  const isPlain =
    inner.some(({ tagName }) => tagName === 'th') && !inner.some(({ tagName }) => tagName === 'table');
  if (isPlain) for (const node of inner) node.properties.dataTable = true;
  return isPlain;
}

/** Pictures that only tell that they were looked at. */
const pixelPath =
  /\/(?:open|opens?\.gif|wf\/open|pixel|track(?:ing)?|beacon|o\.gif|spacer|blank|clear|trk)\b|open\.aspx|\.php\?/iu;

function pictureOf(node: Element, traces: ReaderTraces, removed: Removed[]): readonly Child[] | undefined {
  const src = stringProperty(node, 'src');
  const sizes = ['width', 'height'].map((name) => stringProperty(node, name));
  const style = stringProperty(node, 'style');
  const isTiny =
    sizes.some((size) => size !== '' && Number.parseInt(size, 10) <= 2) ||
    /(?:width|height)\s*:\s*[012](?:px)?\s*(?:;|$)/iu.test(style);
  if (isTiny || pixelPath.test(src) || traces.isIn(src)) {
    removed.push({ kind: 'tracker', text: 'img' });
    return [];
  }
  node.properties.alt = traces.takenOutOf(stringProperty(node, 'alt'));
  // A part of the mail itself.
  if (/^cid:/iu.test(src)) return undefined;
  const url = URL.parse(src);
  if (!url || !/^https?:$/u.test(url.protocol)) return [];
  node.properties.src = withoutReader(src, traces) ?? url.origin + url.pathname;
  return undefined;
}

interface LinkFound {
  readonly webVersion: string | null;
  readonly isSubscription: boolean;
}

/** Takes the address off a link that tells who follows it, and says what the link is for. */
function linkOf(node: Element, traces: ReaderTraces): LinkFound {
  const href = stringProperty(node, 'href');
  const words = squeezed(textOf(node));
  node.properties = {};
  const isSubscription = (words.length < 80 && subscription.test(words)) || subscriptionAddress.test(href);
  const address = /^mailto:/iu.test(href) || isSubscription ? null : withoutReader(href, traces);
  if (address !== null) node.properties = { href: address };
  const isWebVersion = words.length < 80 && webVersion.test(words) && address !== null && !isFront(address);
  return { webVersion: isWebVersion ? address : null, isSubscription };
}

const isFront = (address: string): boolean => {
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
};

/** Addresses that stand in a text as words. */
const plainAddresses = (text: string, traces: ReaderTraces): string =>
  text.replace(/https?:\/\/[^\s<>"'）)\]，。]+/giu, (address) =>
    subscriptionAddress.test(address) ? '' : (withoutReader(address, traces) ?? ''),
  );

/** Makes paragraphs of a block that two line ends divide. */
function paragraphs(node: Element): void {
  if (!isBlock(node) || node.tagName === 'p' || node.tagName === 'pre') return;
  const { children } = node;
  if (!children.some((child, at) => isElement(child, 'br') && isElement(nextOf(children, at), 'br'))) return;
  if (children.some((child) => isBlock(child))) return;
  const groups: Child[][] = [[]];
  for (const [at, child] of children.entries()) {
    const last = groups.at(-1);
    if (isElement(child, 'br') && isElement(nextOf(children, at), 'br')) groups.push([]);
    else if (!(isElement(child, 'br') && last?.length === 0)) last?.push(child);
  }
  const filled = groups.filter((group) => group.length > 0);
  setChildren(
    node,
    filled.map((group) => {
      const paragraph = element('p');
      setChildren(paragraph, group);
      return paragraph;
    }),
  );
}

/** The next node that is no white space. */
function nextOf(children: readonly Child[], at: number): Child | undefined {
  return children.slice(at + 1, at + 4).find((child) => child.type !== 'text' || child.value.trim() !== '');
}

/** Blocks that hold no other, in the order of the page. */
export const linesOf = (tree: Root): Element[] =>
  [...descendants(tree)].filter(
    (node): node is Element => isBlock(node) && ![...elements(node)].some((inner) => isBlock(inner)),
  );
