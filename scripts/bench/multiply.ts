import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/*
 * Makes a corpus of several times the articles out of one: each copy of a seed has another name, other addresses, other
 * dates and other words, so that it is another article, with words as frequent as real ones are.
 */

/** Days by which one copy is older than the one before it. */
const daysApart = 37;

/** Most frequent characters of all, which formats and dates are known by; those after them change places. */
const kept = 150;
const changed = 900;
const step = 7;

const address = /https?:\/\/[^\s<>()[\]"'“”，。]+/gu;
/** Addresses, tags and the names of fields are not prose. */
const notProse = /(https?:\/\/[^\s<>()[\]"'“”，。]+|<[^>]*>|^[a-z]+:|\d+年\d+月\d+日)/gmu;
const date = /\b(20\d\d|19\d\d)-(\d\d)-(\d\d)(?!\d)/gu;
const chineseDate = /(20\d\d|19\d\d)年(\d{1,2})月(\d{1,2})日/gu;

/** Characters that change places, in the order in which they do. */
export function exchangeable(texts: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [char] of text.matchAll(/\p{Script=Han}/gu)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(kept, kept + changed)
    .map(([char]) => char);
}

function earlier(year: string, month: string, day: string, copy: number): [string, string, string] | null {
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) - copy * daysApart));
  return Number.isNaN(moment.getTime())
    ? null
    : (moment.toISOString().slice(0, 10).split('-') as [string, string, string]);
}

/** The same text with every whole date earlier. */
export const shiftDates = (text: string, copy: number): string =>
  text
    .replace(
      date,
      (whole, ...parts: string[]) =>
        earlier(parts[0] ?? '', parts[1] ?? '', parts[2] ?? '', copy)?.join('-') ?? whole,
    )
    .replace(chineseDate, (whole, ...parts: string[]) => {
      const [year, month, day] = earlier(parts[0] ?? '', parts[1] ?? '', parts[2] ?? '', copy) ?? [];
      return year ? `${year}年${Number(month)}月${Number(day)}日` : whole;
    });

const vowels = 'aeiou';
/** Long words only: short ones tell the language. */
const longWord = /\p{Script=Latin}{6,}/gu;

function otherWords(prose: string, copy: number, places: ReadonlyMap<string, string>): string {
  const turned = (word: string) =>
    word.replace(/[aeiou]/gu, (vowel) => vowels.charAt((vowels.indexOf(vowel) + copy) % vowels.length));
  return prose.replace(/\p{Script=Han}/gu, (char) => places.get(char) ?? char).replace(longWord, turned);
}

/** A text as its copy number `copy` has it; copy 0 is the text itself. */
export function copyOf(text: string, copy: number, characters: readonly string[]): string {
  if (copy === 0) return text;
  const places = new Map(
    characters.map((char, at) => [char, characters[(at + copy * step) % characters.length] ?? char]),
  );
  const words = text
    .split(notProse)
    .map((piece, at) => (at % 2 === 0 ? otherWords(piece, copy, places) : piece))
    .join('');
  const addressed = words.replace(address, (url) => `${url}${url.includes('?') ? '&' : '?'}copy=${copy}`);
  return shiftDates(addressed, copy);
}

/**
 * Writes all seeds of a corpus into a folder, as they are, and `times - 1` copies of each beside them. What is not in
 * UTF-8 becomes so, loosely, which is enough for a measure.
 */
export function multiply(corpus: string, target: string, times: number): void {
  const paths = readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(corpus.length + 1))
    .sort();
  const characters = exchangeable(paths.map((path) => readFileSync(join(corpus, path), 'utf8')));
  for (const path of paths) {
    const bytes = readFileSync(join(corpus, path));
    for (let copy = 0; copy < times; copy += 1) {
      const file = join(target, copy === 0 ? '' : `copy-${copy}`, shiftDates(path, copy));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, copy === 0 ? bytes : copyOf(bytes.toString(), copy, characters));
    }
  }
}
