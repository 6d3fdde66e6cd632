import { articleFolder } from '../../article-folder.ts';
import type { ArticleCard } from '../format.ts';
import type { Candidate } from './candidates.ts';
import { excerptOf, findHits, markPieces, type Sought } from './excerpt.ts';
import type { SearchResult } from './result.ts';

/** Results that get an excerpt, for which their text has to be fetched. */
const excerpts = 100;

/** The parts that are marked in results, by how the results match. */
export type SoughtByMatch = Readonly<Record<SearchResult['match'], readonly Sought[]>>;

/** Candidates as results: with their words in the article's own script and spelling. */
export async function describe(shown: readonly Candidate[], sought: SoughtByMatch): Promise<SearchResult[]> {
  const its = ({ exact }: Candidate) => (exact ? sought.exact : sought.near);
  const first = await Promise.all(shown.slice(0, excerpts).map((one) => withExcerpt(one, its(one))));
  const rest = await Promise.all(shown.slice(excerpts).map((one) => withoutExcerpt(one, its(one))));
  return [...first, ...rest.flat()];
}

async function withExcerpt(candidate: Candidate, sought: readonly Sought[]): Promise<SearchResult> {
  const article = await candidate.segment.text(candidate.ordinal);
  const excerpt = excerptOf(article.text, article.language, findHits(article.text, sought));
  return resultOf(article, candidate, sought, excerpt);
}

async function withoutExcerpt(candidate: Candidate, sought: readonly Sought[]): Promise<SearchResult[]> {
  const card = (await candidate.segment.cards())[candidate.ordinal];
  return card ? [resultOf(card, candidate, sought, [])] : [];
}

const resultOf = (
  { id, title, language, published, publisher }: ArticleCard,
  { exact, lacks }: Candidate,
  sought: readonly Sought[],
  excerpt: SearchResult['excerpt'],
): SearchResult => ({
  id,
  url: `${articleFolder(id)}index.html`,
  title,
  language,
  published,
  publisher,
  heading: markPieces(title, findHits(title, sought)),
  excerpt,
  match: exact ? 'exact' : 'near',
  lacks: lacks.map((part) => part.text),
});
