import type { ArticleRecord } from '../../src/record.ts';
import { fold } from '../../src/search/tokens.ts';

/** Queries cut at random from the articles themselves, with what a plain scan of the texts finds for each. */
export interface DrawnQuery {
  readonly kind: string;
  readonly text: string;
  /** Ids of the articles that have it. */
  readonly truth: ReadonlySet<string>;
}

export type SearchRecord = Pick<ArticleRecord, 'id' | 'title' | 'text' | 'language'>;

const words = (text: string): string[] =>
  text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];

/** The same numbers on every machine (Numerical Recipes' linear congruential generator). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @param wanted how many of each kind */
export function drawQueries(records: readonly SearchRecord[], wanted: number): DrawnQuery[] {
  const random = randomFrom(1);
  const texts = records.map(({ id, title, text }) => {
    const folded = fold(`${title}\n${text}`);
    return { id, raw: `${title}\n${text}`, folded, words: ` ${words(folded).join(' ')} ` };
  });
  const having = (has: (text: (typeof texts)[number]) => boolean) =>
    new Set(texts.filter(has).map(({ id }) => id));
  const pick = (pattern: RegExp): string | null => {
    const found = texts[random(texts.length)]?.raw.match(pattern);
    return found ? (found[random(found.length)] ?? null) : null;
  };
  const kinds: Record<string, () => DrawnQuery | null> = {
    Chinese: () => {
      const run = [...(pick(/\p{Script=Han}{2,}/gu) ?? '')];
      if (run.length < 2) return null;
      const length = 2 + random(3);
      const at = random(Math.max(1, run.length - length + 1));
      const text = run.slice(at, at + length).join('');
      return { kind: 'Chinese', text, truth: having(({ folded }) => folded.includes(fold(text))) };
    },
    word: () => {
      const text = pick(/\p{Script=Latin}{4,}/gu)?.toLowerCase();
      return text
        ? { kind: 'word', text, truth: having((one) => one.words.includes(` ${fold(text)} `)) }
        : null;
    },
    phrase: () => {
      const found = pick(/\p{Script=Latin}+(?: \p{Script=Latin}+){1,2}/gu);
      if (!found) return null;
      const truth = having((one) => one.words.includes(` ${words(fold(found)).join(' ')} `));
      return { kind: 'phrase', text: `"${found}"`, truth };
    },
  };
  return Object.values(kinds).flatMap((draw) => {
    const drawn: DrawnQuery[] = [];
    for (let tries = 0; drawn.length < wanted && tries < wanted * 100; tries += 1) {
      const query = draw();
      if (query && query.truth.size > 0) drawn.push(query);
    }
    return drawn;
  });
}
