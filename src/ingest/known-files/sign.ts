/** A file as far as its kind is told by it. */
export interface Glimpse {
  /** Its path; null where it is known by an address of the web, which is public whatever folders it names. */
  readonly path: string | null;
  /** The last part of its path, in small letters. */
  readonly name: string | null;
  /** The beginning of its text. */
  readonly text: string;
  /** The first lines that are not empty. */
  readonly lines: readonly string[];
  /** It begins as markup does. */
  readonly isPage: boolean;
}

/** All that is stated here must fit; cheap tests stand first, as every file is asked for all of them. */
export interface Sign {
  readonly name?: (name: string) => boolean;
  readonly path?: RegExp;
  /** Stands somewhere in the text. */
  readonly has?: string;
  /** Looked for at the beginning of the text: anchor it. */
  readonly head?: RegExp;
  readonly lines?: (lines: readonly string[]) => boolean;
  /** It may be told of a page or of XML as well; programs for the web name pages as they like. */
  readonly page?: true;
}

/** A kind of file that is no article, or none that anybody has published. */
export interface FileKind {
  /** Names one of them, as `a key`. */
  readonly one: string;
  /** By this they are counted in a container, as `keys`. */
  readonly all: string;
  readonly signs: readonly Sign[];
}

/** Fewer lines than these say nothing of a form. */
export const fewestLines = 3;
/** Lines by which it is seen whether it is worth looking at all of them. */
const firstLines = 8;

/** The part of some lines that a pattern fits. */
export const share = (lines: readonly string[], pattern: RegExp): number =>
  lines.filter((line) => pattern.test(line)).length / Math.max(1, lines.length);

/** A sign that most of a text's lines have. */
export const most =
  (pattern: RegExp, least = 0.6, fewest = 2) =>
  (lines: readonly string[]): boolean =>
    lines.length >= fewest &&
    share(lines.slice(0, firstLines), pattern) >= least / 2 &&
    share(lines, pattern) >= least;

/** The same of the lines that are no remarks: a text of nothing but headings has a sign before each line, too. */
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
