import type { ArticleSummary } from '../../archive/archive.ts';
import { cached } from '../../cached.ts';

/*
 * A heading is a name or a subject under which articles are listed. All spellings that fold to one key are one from the
 * start; which keys are one heading besides is found later (join.ts).
 */

/** A name or a subject, as articles state it: the spellings of one key. */
export interface Keyed {
  /** Made of the key: nothing that comes or goes changes it. */
  readonly id: string;
  /** As most articles spell it. */
  readonly name: string;
  /** Those most used first. */
  readonly spellings: readonly string[];
  /** Oldest first. */
  readonly articles: readonly ArticleSummary[];
}

interface Gathered {
  readonly uses: Map<string, number>;
  readonly articles: ArticleSummary[];
}

/**
 * Gathers what articles state by the id that it has, in the order of the ids.
 * @param articles Oldest first.
 */
export function keyedBy(
  articles: readonly ArticleSummary[],
  stated: (article: ArticleSummary) => readonly string[],
  idOf: (spelling: string) => string,
): ReadonlyMap<string, Keyed> {
  const ids = cached(idOf);
  const gathered = new Map<string, Gathered>();
  for (const article of articles) {
    for (const spelling of new Set(stated(article))) {
      const id = ids(spelling);
      const own: Gathered = gathered.get(id) ?? { uses: new Map(), articles: [] };
      gathered.set(id, own);
      own.uses.set(spelling, (own.uses.get(spelling) ?? 0) + 1);
      if (own.articles.at(-1) !== article) own.articles.push(article);
    }
  }
  const inOrder = [...gathered].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(inOrder.map(([id, own]) => [id, keyedOf(id, own)]));
}

function keyedOf(id: string, { uses, articles }: Gathered): Keyed {
  const spellings = [...uses]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([spelling]) => spelling);
  return { id, name: spellings[0] ?? '', spellings, articles };
}
