import type { ArticleSummary } from '../../archive/archive.ts';

/** Articles of one publisher that may follow each other on the first page. */
const mostInARow = 2;

/** Articles of one date, as it is stated. */
interface DayOfArticles {
  readonly edtf: string | null;
  readonly articles: readonly ArticleSummary[];
}

/**
 * The newest articles by their date, with no publisher so often in a row that it seems to be the only one: where it has
 * more on a day, another's articles of that day or the day before come first.
 * @param articles Oldest first.
 */
export function newestByDay(articles: readonly ArticleSummary[], count: number): readonly DayOfArticles[] {
  const chosen: ArticleSummary[] = [];
  for (const day of daysOf(articles)) {
    const rest = [...day];
    while (chosen.length < count) {
      const at = rest.findIndex((article) => !isOneTooMany(chosen, article));
      if (at < 0) break;
      chosen.push(...rest.splice(at, 1));
    }
    if (chosen.length >= count) break;
  }
  // One publisher may be all that the archive has.
  const shown = chosen.length > mostInARow ? chosen : articles.slice(-count).reverse();
  return [...Map.groupBy(shown, ({ edtf }) => edtf)].map(([edtf, its]) => ({ edtf, articles: its }));
}

function* daysOf(articles: readonly ArticleSummary[]): Generator<ArticleSummary[]> {
  let day: ArticleSummary[] = [];
  for (let at = articles.length - 1; at >= 0; at -= 1) {
    const article = articles[at];
    if (!article) continue;
    if (day.length > 0 && day[0]?.edtf !== article.edtf) {
      yield day;
      day = [];
    }
    day.push(article);
  }
  if (day.length > 0) yield day;
}

const isOneTooMany = (before: readonly ArticleSummary[], { publisher }: ArticleSummary): boolean =>
  publisher !== null &&
  before.length >= mostInARow &&
  before.slice(-mostInARow).every((article) => article.publisher?.id === publisher.id);
