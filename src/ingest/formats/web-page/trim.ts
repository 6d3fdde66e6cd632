import type { Element, Root } from 'hast';
import type { Removed, RemovedKind } from '../../../record.ts';
import {
  type Child,
  descendants,
  elements,
  isElement,
  isText,
  rewrite,
  stringProperty,
  textOf,
} from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';
import { furnitureIn } from './boxes.ts';
import { takeCards } from './cards.ts';
import { takeHeadLines } from './head-lines.ts';
import { isTitle, squeezed } from './is-title.ts';
import { isLegal } from './legal-line.ts';
import { type Measures, measure } from './measure.ts';
import { seeAlso, seeAlsoLine } from './phrases.ts';
import { wordsOf } from './prune.ts';
import { cutFromMarker, linesOf, takeTailLines } from './tail.ts';

/** Facts that an article's page states elsewhere, so that a line that only says it again says nothing. */
interface Named {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
}

/** Takes out of an article what stands in it and is none of it: its title again, notices, lists of other articles. */
export function trim(body: Root, { title, authors, language }: Named, removed: Removed[]): void {
  let heading: Element | null = null;
  let titled = false;
  const measures = measure(body);
  takeHeadLines(body, title, measures, language, removed);
  const after = afterProse(body, measures);
  rewrite(body, (node) => {
    if (!isElement(node)) return undefined;
    if (!titled && repeats(node, title)) {
      titled = true;
      return take(node, 'duplicate', removed);
    }
    const kind = furnitureIn(node, heading, after.has(node), measures(node), measures(body));
    if (isElement(node, 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'strong')) heading = node;
    return kind ? take(node, kind, removed) : undefined;
  });
  cutFromMarker(body, removed);
  takeCards(body, removed);
  takeLinkLines(body, removed);
  takeTailLines(body, removed);
  takeIdleHeadings(body, removed);
  takeLastWords(body, removed);
  takeSignature(body, authors, removed);
}

/** Whether an element is the title again: a heading nearly so, other words in bold or large exactly so. */
const repeats = (node: Element, title: string | null): boolean =>
  isElement(node, 'h1', 'h2')
    ? isTitle(node, title)
    : isElement(node, 'b', 'strong', 'font') && title !== null && squeezed(textOf(node)) === squeezed(title);

/** The share of an article's lines that may be links by themselves; with more it is a list of them. */
const mostLinkLines = 0.25;
/** Letters of the shortest headline; what is shorter names a document or a place. */
const shortestHeadline = 20;

/** Takes out headlines of other articles: alone between two paragraphs whatever label they have, or in a row that is announced. */
function takeLinkLines(body: Root, removed: Removed[]): void {
  const measures = measure(body);
  const lines = linesOf(body).filter((line) => textOf(line).trim() !== '');
  const between = lines.filter((line, at) => {
    if (!isElement(line, 'p', 'div')) return false;
    const [before, after] = [lines[at - 1], lines[at + 1]];
    return (
      isHeadline(line, measures) &&
      [before, after].every(
        (one) => one !== undefined && isElement(one, 'p', 'div') && measures(one).prose > 0,
      )
    );
  });
  const found = [...between, ...announced(lines, measures)];
  if (found.length > lines.length * mostLinkLines) return;
  const taken = new Set<Child>(found);
  rewrite(body, (node) => (isElement(node) && taken.has(node) ? take(node, 'related', removed) : undefined));
}

/** Headlines under a line that announces what else to read, and that line. */
function announced(lines: readonly Element[], measures: Measures): Element[] {
  const found: Element[] = [];
  for (const [at, line] of lines.entries()) {
    if (!seeAlsoLine.test(textOf(line).trim())) continue;
    const under = lines.slice(at + 1);
    const end = under.findIndex((one) => !isHeadline(one, measures));
    const headlines = end < 0 ? under : under.slice(0, end);
    if (headlines.length > 0) found.push(line, ...headlines);
  }
  return found;
}

/** One link that is the whole line, to another page, in the words of a headline. */
function isHeadline(line: Element, measures: Measures): boolean {
  const { text, linked } = measures(line);
  const [link, ...others] = elements(line, 'a');
  if (!link || others.length > 0 || linked < text || text < shortestHeadline) return false;
  const words = textOf(line).trim();
  const target = stringProperty(link, 'href');
  return (
    !/^(?:https?:|www\.)|[.!。]$/u.test(words) &&
    !/^(?:#|mailto:)|\.(?:pdf|docx?|xlsx?|zip|mp3|mp4)(?:$|\?)/iu.test(target) &&
    elements(line, 'img').next().done === true
  );
}

function take(node: Element, kind: RemovedKind, removed: Removed[]): [] {
  addRemoved(removed, kind, wordsOf(node));
  return [];
}

/** All that follows the last paragraph. */
function afterProse(body: Root, measures: Measures): ReadonlySet<Child> {
  const nodes = [...elements(body)];
  const last = nodes.findLastIndex((node) => measures(node).prose > 0);
  return new Set<Child>(nodes.slice(last + 1));
}

/** The last words of a page that say who may do what with it, or announce what is not there, are no part of the article. */
function takeLastWords(body: Root, removed: Removed[]): void {
  const last = [...descendants(body)].findLast((node) => isText(node) && node.value.trim() !== '');
  if (!isText(last)) return;
  const words = last.value.trim();
  const kind = isLegal(words) ? 'footer' : seeAlsoLine.test(words) ? 'related' : null;
  if (!kind) return;
  addRemoved(removed, kind, last.value);
  last.value = '';
}

/** A last line that is only the name of an author. */
function takeSignature(body: Root, authors: readonly string[], removed: Removed[]): void {
  const last = [...elements(body)].findLast(
    (node) => textOf(node).trim() !== '' && isElement(node, 'p', 'div', 'address'),
  );
  if (!last || !authors.some((name) => squeezed(name) === squeezed(textOf(last)))) return;
  rewrite(body, (node) => (node === last ? take(last, 'credit', removed) : undefined));
}

/** Headings that only introduced what was taken away. */
function takeIdleHeadings(body: Root, removed: Removed[]): void {
  const taken = new Set<Child>();
  const measures = measure(body);
  const lines = linesOf(body).filter((line) => textOf(line).trim() !== '');
  const overText = new Set(
    lines.filter((_, at) => measures(lines[at + 1] ?? body).prose > 0 && at + 1 < lines.length),
  );
  for (const heading of elements(body, 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'strong')) {
    const words = textOf(heading).replace(/\s+/gu, ' ').trim();
    if (
      words.length < 40 &&
      !overText.has(heading) &&
      seeAlso.test(words) &&
      words.replace(seeAlso, '').replace(/[\s:：]/gu, '') === ''
    )
      taken.add(heading);
  }
  rewrite(body, (node) => (isElement(node) && taken.has(node) ? take(node, 'related', removed) : undefined));
}
