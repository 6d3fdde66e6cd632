import type { Element, RootContent } from 'hast';
import type { Contributor } from '../../../record.ts';
import { type CleanContext, noteRemoved } from '../../clean/context.ts';
import type { Draft } from '../../draft.ts';
import { isElement, textOf } from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';
import { claimOf } from '../dates/date-in-text.ts';
import { readDateline } from './dateline.ts';
import { type HeadLine, readHeadLine } from './head-line.ts';

/** Lines under a title among which a byline stands, and lines at the end. */
const headBlocks = 5;
const tailBlocks = 3;

/**
 * Takes the lines that say who wrote and when, and nothing else, out of the head of an article and from its end, and the
 * place and day before its first sentence: `LONDON, Jan 12, 2021 (AP) —`.
 * @param language Asked for where a line could be one of these.
 */
export function takeHeadLines(draft: Draft, context: CleanContext, language: () => string): Contributor[] {
  const people: Contributor[] = [];
  const days: Day[] = [];
  const blocks = draft.body.children;
  const last = blocks.filter((block) => isElement(block)).length - 1;
  let nth = -1;
  let inHead = true;
  draft.body.children = blocks.filter((block) => {
    if (!isElement(block)) return true;
    nth += 1;
    const head = inHead && nth < headBlocks;
    if (!head && nth <= last - tailBlocks) return true;
    const lines = linesOf(block);
    const read = lines && readLines(lines, language);
    // At the end only names are sought: a day there is as often one that the text tells of.
    if (read && (head || read.people.length > 0)) {
      people.push(...read.people);
      if (read.people.length === 0) days.push({ block, read });
      else take(block, read, draft, context);
      return false;
    }
    if (head && isProse(block)) {
      inHead = false;
      people.push(...takeDateline(block, draft, context, language));
    }
    return true;
  });
  // Several days, each on a line of its own, are a chronicle's.
  if (days.length > 1 || (days.length === 1 && hasDayLine(draft.body.children, language)))
    putBack(draft, blocks, days);
  else for (const { block, read } of days) take(block, read, draft, context);
  return people;
}

/** A line that names a day and nobody. */
interface Day {
  readonly block: Element;
  readonly read: HeadLine;
}

/** Blocks in which another day is looked for; a chronicle has one soon. */
const chronicle = 40;

const hasDayLine = (blocks: readonly RootContent[], language: () => string): boolean =>
  blocks.slice(0, chronicle).some((block) => {
    const lines = isElement(block) && /\p{Nd}/u.test(textOf(block)) ? linesOf(block) : null;
    const read = lines && readLines(lines, language);
    return read !== null && read.people.length === 0;
  });

function take(block: Element, read: HeadLine, draft: Draft, context: CleanContext): void {
  const [date] = read.dates;
  if (date) draft.dates.push(claimOf(date, 'byline', null));
  noteRemoved(context, 'credit', block);
}

function putBack(draft: Draft, blocks: readonly RootContent[], days: readonly Day[]): void {
  const kept = new Set<RootContent>([...draft.body.children, ...days.map(({ block }) => block)]);
  draft.body.children = blocks.filter((block) => kept.has(block));
}

const longestLines = 240;

/** The lines of a short block that could be names or a date; null for what is longer, or holds pictures. */
function linesOf(block: Element): string[] | null {
  if (!isElement(block, 'p', 'h2', 'h3', 'h4', 'h5', 'h6', 'address')) return null;
  const words = textOf(block).trim();
  return words === '' || words.length > longestLines
    ? null
    : words.split('\n').filter((line) => line.trim() !== '');
}

function readLines(lines: readonly string[], language: () => string): HeadLine | null {
  const known: HeadLine[] = [];
  for (const line of lines) {
    const read = readHeadLine(line, language());
    if (read === null) return null;
    known.push(read);
  }
  return { people: known.flatMap(({ people }) => people), dates: known.flatMap(({ dates }) => dates) };
}

const isProse = (block: RootContent): block is Element => isElement(block, 'p') && textOf(block).length > 100;

/** Cuts the dateline off the paragraph's first words. */
function takeDateline(
  block: Element,
  draft: Draft,
  context: CleanContext,
  language: () => string,
): Contributor[] {
  const [first] = block.children;
  if (first?.type !== 'text') return [];
  const line = readDateline(first.value, language);
  if (!line) return [];
  addRemoved(context.removed, 'header', first.value.slice(0, line.length));
  first.value = first.value.slice(line.length);
  if (line.date) draft.dates.push(claimOf(line.date, 'dateline', null));
  return [...line.people];
}
