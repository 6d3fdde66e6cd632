import { isHan, isPair, tokenize } from './tokens.ts';

/** What an article must have: a word, a run of Chinese, or a phrase. */
export interface Part {
  /** As typed, without its quotes. */
  readonly text: string;
  /** What stands side by side in an article that has the part. */
  readonly tokens: readonly string[];
  /**
   * Tokens of an article that the part covers: one more than `tokens` where a run of Chinese ends it, whose last
   * character may have any other after it.
   */
  readonly length: number;
  /** True for a single Chinese character: any token that begins with it will do. */
  readonly beginning: boolean;
  readonly quoted: boolean;
}

/** What a reader asks for, cut into parts. */
export interface Query {
  readonly parts: readonly Part[];
  /** An article with any of these is not a result. */
  readonly excluded: readonly Part[];
}

const quotes = '"“”„‟«»「」『』《》〈〉＂';
const pieces = new RegExp(
  `(?<minus>(?<=^|\\s)[-－−])?(?:[${quotes}](?<phrase>[^${quotes}]*)(?:[${quotes}]|$)|(?<plain>[^\\s${quotes}]+))`,
  'gu',
);

/** Cuts what a reader typed into parts. Never fails: what has no letter or digit is no part. */
export function parseQuery(input: string): Query {
  const parts = new Map<string, Part>();
  const excluded = new Map<string, Part>();
  for (const { groups } of input.matchAll(pieces)) {
    const { minus, phrase, plain } = groups ?? {};
    if (minus !== undefined) addPart(excluded, phrase ?? plain ?? '', true);
    else if (phrase !== undefined) addPart(parts, phrase, true);
    else for (const run of runsOf(plain ?? '')) addPart(parts, run, false);
  }
  return { parts: [...parts.values()], excluded: [...excluded.values()] };
}

function addPart(parts: Map<string, Part>, text: string, quoted: boolean): void {
  for (const part of partsOf(text, quoted)) {
    const key = part.tokens.join(' ');
    if (!parts.has(key)) parts.set(key, part);
  }
}

/** The words and the runs of Chinese of a text, as typed. */
function runsOf(text: string): string[] {
  const runs: string[] = [];
  let from: number | null = null;
  for (const token of tokenize(text)) {
    from ??= token.start;
    if (isPair(token.text)) continue;
    runs.push(text.slice(from, token.end));
    from = null;
  }
  return runs;
}

/**
 * One phrase over all of `text`; none where it has no letter or digit; two where it ends in a single Chinese
 * character, whose token in an article depends on what follows it there.
 */
export function partsOf(text: string, quoted: boolean): Part[] {
  const tokens = tokenize(text);
  const last = tokens.at(-1);
  const before = tokens.at(-2);
  if (!last) return [];
  const all = tokens.map((token) => token.text);
  const whole = { text: text.trim(), length: all.length, beginning: false, quoted };
  if (!isHan(last.text)) return [{ ...whole, tokens: all }];
  if (before && isPair(before.text)) {
    return [{ ...whole, tokens: all.slice(0, -1) }];
  }
  const single = { text: last.text, tokens: [last.text], length: 1, beginning: true, quoted };
  return before ? [...partsOf(text.slice(0, last.start), quoted), single] : [single];
}
