import { share } from '../lines.ts';

/** A file as far as its kind is told by it. */
export interface Glimpse {
  /** Its path; null where it is known by an address of the web, which is public whatever folders it names. */
  readonly path: string | null;
  /** The last part of its path, in small letters. */
  readonly name: string | null;
  /** The beginning of its text. */
  readonly text: string;
  /** All of it, as far as it is at hand. */
  readonly whole: string;
  /** The first lines that are not empty. */
  readonly lines: readonly string[];
  /** It begins as markup does. */
  readonly isPage: boolean;
  /** It tells something in sentences. */
  readonly isProse: boolean;
}

/**
 * A sign by which a kind of file is known: all that is stated of it must fit. Cheap tests stand first, as every file is asked
 * for all of them. What tells something in sentences is an article, whatever its name or its beginning looks like: of such a
 * text only the signs are told that are sure, and of a page only those that say so.
 */
export interface Sign {
  readonly name?: (name: string) => boolean;
  readonly path?: RegExp;
  /** Stands somewhere in the beginning. */
  readonly has?: string;
  /** Looked for at the beginning of the text: anchor it. */
  readonly head?: RegExp;
  readonly lines?: (lines: readonly string[]) => boolean;
  /** Asked of the whole text, as far as it is at hand. */
  readonly whole?: (text: string) => boolean;
  /** It may be told of a page or of XML as well; programs for the web name pages as they like. */
  readonly page?: true;
  /** No article looks like this, sentences or not. */
  readonly sure?: true;
}

/** A kind of file that is no article, or none that anybody has published. */
export interface FileKind {
  /** Names one of them, as `a key`. */
  readonly one: string;
  /** By this they are counted in a container, as `keys`. */
  readonly all: string;
  readonly signs: readonly Sign[];
}

/** Lines by which it is seen whether it is worth looking at all of them. */
const firstLines = 8;

/** Most of a text's lines are like this. */
export const most =
  (like: Parameters<typeof share>[1], least = 0.6, fewest = 2) =>
  (lines: readonly string[]): boolean =>
    lines.length >= fewest &&
    share(lines.slice(0, firstLines), like) >= least / 2 &&
    share(lines, like) >= least;

/** A pattern that is found anywhere in a text in which certain words stand: those are looked for at hardly any cost. */
export const anywhere =
  (words: string, pattern: RegExp) =>
  (text: string): boolean =>
    text.includes(words) && pattern.test(text);

/** Most of the lines that are no remarks are like this: a text of nothing but headings has a sign before each line, too. */
export const mostBesideRemarks = (pattern: RegExp, least: number, fewest: number) => {
  const isMost = most(pattern, least, fewest);
  return (lines: readonly string[]): boolean => isMost(lines.filter((line) => !line.startsWith('#')));
};

/** A file of one of these names, in which a star stands for any letters. */
export function named(names: string): (name: string) => boolean {
  const all = names.toLowerCase().split(' ');
  const exact = new Set(all.filter((name) => !name.includes('*')));
  const others = all.filter((name) => name.includes('*')).map((name) => name.split('*'));
  return (name) =>
    exact.has(name) ||
    others.some(
      ([before = '', after = '']) =>
        name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after),
    );
}

/** A file with one of these endings. */
export function ending(endings: string): (name: string) => boolean {
  const all = new Set(endings.split(' '));
  return (name) => all.has(name.slice(name.lastIndexOf('.') + 1)) && name.includes('.');
}
