import { escapedPattern } from '../../escaped-pattern.ts';

/* Finds words, however they stand in plain text, Markdown or an address, and puts a mark in their place. */

/** It stands where words were taken out: of one length, as theirs would tell. */
export const mark = '█████';

/** Matches the words as they are written, in either form of Unicode, across line ends, and as a part of an address. */
export function patternOf(words: string): RegExp {
  const forms = [words.normalize('NFC'), words.normalize('NFD')];
  const spaced = forms.map((form) => form.split(/\s+/u).map(escapedPattern).join('\\s+'));
  const inAddress = [encodeURI(forms[0] ?? ''), encodeURIComponent(forms[0] ?? '')].map(escapedPattern);
  return new RegExp([...new Set([...spaced, ...inAddress])].join('|'), 'gu');
}

/** Text with the mark in place of the words. */
export const withoutWords = (text: string, pattern: RegExp): string => text.replace(pattern, mark);

/** The text that a reader sees of Markdown, and where in it each unit stands. */
interface Seen {
  readonly text: string;
  readonly places: readonly number[];
}

/** The signs of Markdown that are not seen: a bar before a sign, signs of emphasis and code, and the address of a link. */
const unseen = /\\(?=[!-/:-@[-`{-~])|[*_~`]+|!?\[|\]\((?:[^()\\]|\\.|\([^()]*\))*\)|\]/gu;

function seenOf(markdown: string): Seen {
  let text = '';
  const places: number[] = [];
  let from = 0;
  const take = (to: number): void => {
    for (let at = from; at < to; at += 1) places.push(at);
    text += markdown.slice(from, to);
  };
  for (const { index, 0: match } of markdown.matchAll(unseen)) {
    take(index);
    from = index + match.length;
    // A sign after a bar is seen, whatever it means elsewhere.
    if (match === '\\') {
      take(from + 1);
      from += 1;
    }
  }
  take(markdown.length);
  return { text, places };
}

/** Markdown with the mark in place of the words, also where emphasis, a link or a bar divides them. */
export function withoutWordsInMarkdown(markdown: string, pattern: RegExp): string {
  const plain = withoutWords(markdown, pattern);
  const { text, places } = seenOf(plain);
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: match } of text.matchAll(pattern)) {
    const first = places[index] ?? 0;
    pieces.push(plain.slice(from, first), mark);
    from = first;
    // They go one by one: what stands between may belong to a link or an emphasis that goes on, but a bar goes along.
    for (let at = index; at < index + match.length; at += 1) {
      const place = places[at] ?? from;
      pieces.push(plain.slice(from, place).replace(/\\$/u, ''));
      from = place + 1;
    }
  }
  return pieces.join('') + plain.slice(from);
}

/** Whether the words are still to be read in Markdown. */
export const isSeenIn = (markdown: string, pattern: RegExp): boolean =>
  markdown.search(pattern) >= 0 || seenOf(markdown).text.search(pattern) >= 0;
