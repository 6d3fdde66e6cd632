/** Which articles say what. */
export class Tally {
  readonly #articles = new Map<string, Set<string>>();

  add(key: string, article: string): void {
    const articles = this.#articles.get(key);
    if (articles) articles.add(article);
    else this.#articles.set(key, new Set([article]));
  }

  /** How many articles other than `article` say `key`. */
  othersThan(key: string, article: string): number {
    const articles = this.#articles.get(key);
    return articles ? articles.size - (articles.has(article) ? 1 : 0) : 0;
  }

  /** The spelling of most articles; of equals the first in the order of characters. */
  mostFrequent(): string {
    let best = '';
    let most = 0;
    for (const [key, { size }] of this.#articles) {
      if (size > most || (size === most && key < best)) {
        best = key;
        most = size;
      }
    }
    return best;
  }

  /** All articles that say anything, in order. */
  articles(): string[] {
    return [...new Set([...this.#articles.values()].flatMap((articles) => [...articles]))].sort();
  }
}
