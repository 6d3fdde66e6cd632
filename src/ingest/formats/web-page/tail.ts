import type { Element, Root } from 'hast';
import type { Removed, RemovedKind } from '../../../record.ts';
import {
  type Child,
  elements,
  isBlock,
  isElement,
  type Parent,
  rewrite,
  setChildren,
  stringProperty,
  textOf,
} from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';
import { isLegal } from './legal-line.ts';
import { isLinks, type Measures, measure, parentsOf } from './measure.ts';
import {
  aboutAuthorLine,
  appearedFirst,
  commentsLine,
  filedLine,
  neighbourLine,
  readAloud,
  seeAlsoLine,
  shareLine,
} from './phrases.ts';
import { plea } from './pleas.ts';
import { wordsOf } from './prune.ts';

/** Longer than any label; what is longer is a text. */
const longestLabel = 90;
/** Longer than any line that files an article or says where it appeared. */
const longestNote = 400;
/** Longer than any plea of a paper that was seen; what is longer tells of one. */
const longestPlea = 300;
/** The share of the paragraphs that must stand before a line under which the rest is no article. */
const bodyShare = 0.5;

/** The line blocks of a body, in order: blocks that hold no other. */
export const linesOf = (body: Root): Element[] =>
  [...elements(body)].filter((node) => isBlock(node) && ![...elements(node)].some((inner) => isBlock(inner)));

const lineOf = (node: Element): string => textOf(node).replace(/\s+/gu, ' ').trim();

/**
 * Cuts an article off at the line over its comments, the portrait of its author or a row of teasers: nothing of it
 * follows them.
 */
export function cutFromMarker(body: Root, removed: Removed[]): void {
  const measures = measure(body);
  const whole = measures(body).prose;
  const lines = linesOf(body);
  const rest: Rest = { lines: lines.length, teasers: 0, texts: 0 };
  // Counted once: asking all lines of each line would take the square of their number.
  for (const line of lines) count(rest, line, measures, 1);
  let before = 0;
  let hadTeaser = false;
  for (const line of lines) {
    count(rest, line, measures, -1);
    rest.lines -= 1;
    const words = lineOf(line);
    const isLate = before >= whole * bodyShare;
    // Some articles are lists of links with headings throughout.
    const kind = words === '' ? null : markerKind(line, words, rest, measures, isLate && !hadTeaser, before);
    if (kind) {
      cutFrom(body, line, kind, removed);
      return;
    }
    hadTeaser ||= isTeaser(line, measures);
    before += measures(line).prose;
  }
}

/** The things that stand below a line. */
interface Rest {
  lines: number;
  /** Headings that lead to other articles. */
  teasers: number;
  /** Lines that are paragraphs. */
  texts: number;
}

function count(rest: Rest, line: Element, measures: Measures, by: 1 | -1): void {
  if (isTeaser(line, measures)) rest.teasers += by;
  if (measures(line).prose > 0) rest.texts += by;
}

function markerKind(
  line: Element,
  words: string,
  rest: Readonly<Rest>,
  measures: Measures,
  isLate: boolean,
  before: number,
): RemovedKind | null {
  if (words.length > longestLabel || isElement(line, 'td', 'th', 'figcaption')) return null;
  if (commentsLine.test(words) && before > 200) return 'footer';
  if (!isLate) return null;
  if (aboutAuthorLine.test(words)) return 'promotion';
  if (!/^h[2-6]$/u.test(line.tagName)) return null;
  if (seeAlsoLine.test(words) && rest.teasers >= 1 && !isText(rest)) return 'related';
  return isTeaser(line, measures) && rest.teasers >= 1 ? 'related' : null;
}

/** A heading that is a link to another page leads to another article. */
const isTeaser = (node: Element, measures: Measures): boolean =>
  /^h[2-6]$/u.test(node.tagName) &&
  isLinks(measures(node)) &&
  measures(node).text >= 12 &&
  [...elements(node, 'a')].every((link) => !/#[^/]*$/u.test(stringProperty(link, 'href')));

/** Whether most lines are paragraphs, as under a heading of the article itself. */
const isText = ({ lines, texts }: Readonly<Rest>): boolean => texts * 3 > lines * 2;

/** Takes out a node and all that follows it. */
function cutFrom(body: Root, node: Element, kind: RemovedKind, removed: Removed[]): void {
  const parents = parentsOf(body);
  let at: Child = node;
  for (let parent: Parent | undefined = parents.get(at); parent; parent = parents.get(at)) {
    const from = [...parent.children].indexOf(at);
    const first = at === node ? from : from + 1;
    for (const child of parent.children.slice(first)) addRemoved(removed, kind, wordsOf(child));
    setChildren(parent, parent.children.slice(0, first));
    if (parent.type === 'root') return;
    at = parent;
  }
}

/** Takes single lines off the foot of an article, from the last one upwards to the last paragraph. */
export function takeTailLines(body: Root, removed: Removed[]): void {
  const measures = measure(body);
  const taken = new Map<Child, RemovedKind>();
  for (const line of linesOf(body).reverse()) {
    const words = lineOf(line);
    if (words === '') continue;
    const kind = tailKind(line, words, measures);
    if (kind) taken.set(line, kind);
    else if (measures(line).prose > 0) break;
  }
  rewrite(body, (node) => {
    const kind = taken.get(node);
    if (kind === undefined || !isElement(node)) return undefined;
    addRemoved(removed, kind, wordsOf(node));
    return [];
  });
}

function tailKind(line: Element, words: string, measures: Measures): RemovedKind | null {
  // Old pages are laid out by tables.
  if (isElement(line, 'td') && commentsLine.test(words)) return 'footer';
  if (isElement(line, 'td', 'th', 'figcaption', 'pre', 'blockquote')) return null;
  const { linked, text } = measures(line);
  if (words.length <= longestNote && appearedFirst.test(words) && linked > 0) return 'promotion';
  if (words.length <= longestNote && filedLine.test(words)) return 'label';
  if (words.length <= longestPlea && plea.test(words) && (linked > 0 || words.length <= longestLabel))
    return 'promotion';
  if (isLegal(words)) return 'footer';
  if (words.length > longestLabel) return null;
  if (shareLine.test(words) || readAloud.test(words)) return 'share';
  if (commentsLine.test(words)) return 'footer';
  if (linked * 2 > text && (neighbourLine.test(words) || /^[«‹←<]|[»›→>]$/u.test(words))) return 'navigation';
  return null;
}
