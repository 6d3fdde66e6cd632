import { isPair, tokenize } from '../tokens.ts';

/** Queries that find something in this archive, for the help of the search page. */
export interface Examples {
  /** A word, or a few characters of Chinese. */
  readonly word: string;
  /** Words that stand side by side. */
  readonly phrase: string;
}

/** How long an example of Chinese is, in characters; of letters, in characters of the word. */
const hanLength = 4;
const wordLength = { least: 5, most: 14 };

/**
 * Takes an example from the titles of each kind that the archive has: in Chinese, and in letters.
 * @param titles newest first
 */
export function pickExamples(titles: readonly string[]): Examples[] {
  const examples = [firstOf(titles, hanExample), firstOf(titles, wordExample)];
  return examples.flatMap((example) => (example ? [example] : []));
}

function firstOf<T>(titles: readonly string[], pick: (title: string) => T | null): T | null {
  for (const title of titles) {
    const example = pick(title);
    if (example) return example;
  }
  return null;
}

function hanExample(title: string): Examples | null {
  const tokens = tokenize(title);
  for (const [at, first] of tokens.entries()) {
    const last = tokens[at + hanLength - 2];
    const run = tokens.slice(at, at + hanLength - 1);
    if (last && run.length === hanLength - 1 && run.every((token) => isPair(token.text))) {
      const phrase = title.slice(first.start, last.end);
      return { word: phrase.slice(0, 2), phrase };
    }
  }
  return null;
}

function wordExample(title: string): Examples | null {
  const tokens = tokenize(title);
  for (const [at, first] of tokens.entries()) {
    const next = tokens[at + 1];
    if (!next || !isLatin(first.text) || !isLatin(next.text)) continue;
    const length = first.text.length;
    if (length < wordLength.least || length > wordLength.most) continue;
    if (title.slice(first.end, next.start) !== ' ') continue;
    return { word: title.slice(first.start, first.end), phrase: title.slice(first.start, next.end) };
  }
  return null;
}

const isLatin = (word: string): boolean => /^\p{Script=Latin}+$/u.test(word);
