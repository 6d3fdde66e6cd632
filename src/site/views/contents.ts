import type { OutlineEntry } from './markdown.ts';
import { lengthOf } from './reading-time.ts';

/** A text of fewer words, or characters of Chinese, is looked through faster than its contents. */
const longText = 3000;
/** Fewer parts are no contents, and more are no overview. */
const [fewest, most] = [3, 100];

/** One line of an article's contents. */
export interface ContentsLine {
  readonly id: string;
  readonly text: string;
  /** Whether it is a part of the line above it. */
  readonly below: boolean;
}

export const isLong = (text: string): boolean => lengthOf(text) > longText;

/** The contents of a long text: its headings, or who speaks in it, each where they first do; empty for neither. */
export function contentsOf(outline: readonly OutlineEntry[]): readonly ContentsLine[] {
  const headings = outline.filter(({ level }) => level > 0);
  const top = Math.min(...headings.map(({ level }) => level));
  const shown = headings.length > most ? headings.filter(({ level }) => level === top) : headings;
  if (shown.length >= fewest)
    return shown.slice(0, most).map(({ id, text, level }) => ({ id, text, below: level > top }));
  const turns = Map.groupBy(
    outline.filter(({ level }) => level === 0),
    ({ text }) => text,
  );
  // Who says but one thing may be no speaker: words before a colon stand in any text.
  const speakers = [...turns].filter(([, all]) => all.length > 1);
  if (speakers.length < 2) return [];
  return speakers
    .slice(0, most)
    .flatMap(([text, [first]]) => (first ? [{ id: first.id, text, below: false }] : []));
}
