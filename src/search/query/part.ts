import { isPair, isUnspaced, tokenize } from '../tokens.ts';

/** A word, a run of Chinese, or a phrase, to be found in articles. */
export interface Part {
  /** As typed, without its quotes. */
  readonly text: string;
  /** These stand side by side in an article that has the part. */
  readonly tokens: readonly string[];
  /**
   * Tokens of an article that the part covers: one more than `tokens` where a run of Chinese ends it, whose last
   * character may have any other after it.
   */
  readonly length: number;
  /**
   * True where any token will do that begins with the last: with a star after it; and where it is a single Chinese
   * character, as what follows it in an article is a part of its token there.
   */
  readonly beginning: boolean;
  readonly quoted: boolean;
}

/** One phrase over all of `text`; null where it has no letter or digit. */
export function partOf(text: string, quoted: boolean): Part | null {
  const found = tokenize(text);
  const first = found[0];
  const last = found.at(-1);
  if (!first || !last) return null;
  const tokens = found.map((token) => token.text);
  const typed = text.slice(first.start, last.end);
  const whole = { text: quoted ? text.trim() : typed, length: tokens.length, quoted };
  if (!isUnspaced(last.text)) return { ...whole, tokens, beginning: false };
  const endsRun = isPair(tokens.at(-2) ?? '');
  return { ...whole, tokens: endsRun ? tokens.slice(0, -1) : tokens, beginning: !endsRun };
}

/** The words and the runs of Chinese of a part that holds several; none of what is in quotes. */
export function runsOf({ text, quoted }: Part): Part[] {
  if (quoted) return [];
  const runs: Part[] = [];
  let from: number | null = null;
  for (const token of tokenize(text)) {
    from ??= token.start;
    if (isPair(token.text)) continue;
    const run = partOf(text.slice(from, token.end), false);
    if (run) runs.push(run);
    from = null;
  }
  return runs.length > 1 ? runs : [];
}

/** True where a part ends in a word, not in Chinese: it may be half typed. */
export const endsInWord = ({ tokens, length }: Part): boolean =>
  tokens.length === length && !isUnspaced([...(tokens.at(-1) ?? '')][0] ?? '');

/** The same for parts that the same articles have. */
export const keyOf = ({ tokens, beginning }: Part): string => tokens.join(' ') + (beginning ? '*' : '');
