import type { ArticleRecord } from '../../record.ts';
import {
  type ArticleCard,
  type ArticleText,
  dateNumber,
  facetsFile,
  lastDay,
  type SegmentHead,
  textFile,
} from '../format.ts';
import type { ChunkStarts } from '../pagefind/meta.ts';
import { readTokens } from '../tokens.ts';
import { facetsOf } from './facets.ts';
import type { Postings } from './pagefind/postings.ts';

/** The search takes this of an article: a segment is a function of a list of these. */
export type SearchableArticle = Pick<
  ArticleRecord,
  'id' | 'title' | 'text' | 'language' | 'contributors' | 'subjects'
> & {
  /** EDTF. */
  readonly published: string | null;
  readonly publisher: { readonly id: string; readonly name: string } | null;
  /** The path of the seed that it was read from, for whoever is told of a fault. */
  readonly seedPath: string;
};

export const searchable = (record: ArticleRecord): SearchableArticle => ({
  id: record.id,
  title: record.title,
  text: record.text,
  language: record.language,
  published: record.published?.edtf ?? null,
  publisher: record.publisher,
  contributors: record.contributors,
  subjects: record.subjects,
  seedPath: record.seed.path,
});

/** How many words of a page stand before those of its text. */
interface PageLengths {
  readonly title: number;
  readonly credits: number;
}

/** Adds an article's title, the names of those who are credited, and its text as the next page. */
export function addTo(postings: Postings, article: SearchableArticle): PageLengths {
  const lengths = { title: 0, credits: 0 };
  const before = postings.length;
  postings.addPage((taker) => {
    readTokens(article.title, taker);
    lengths.title = postings.length - before;
    for (const name of namesOf(article)) readTokens(name, taker);
    lengths.credits = postings.length - before - lengths.title;
    readTokens(article.text, taker);
  });
  return lengths;
}

const namesOf = ({ contributors }: SearchableArticle): string[] => [
  ...new Set(contributors.map(({ name }) => name)),
];

const cardOf = (article: SearchableArticle): ArticleCard => ({
  id: article.id,
  title: article.title,
  language: article.language,
  published: article.published,
  publisher: article.publisher?.name ?? null,
  people: namesOf(article),
});

/** In a segment's folder. */
export const headFile = 'head.json';

/** The files of a segment that are not Pagefind's, by their names in its folder. */
export function ownFiles(
  articles: readonly SearchableArticle[],
  lengths: readonly PageLengths[],
  chunks: ChunkStarts,
) {
  const files = new Map<string, string>();
  const cards = articles.map(cardOf);
  for (const [ordinal, card] of cards.entries()) {
    const whole: ArticleText = { ...card, text: articles[ordinal]?.text ?? '' };
    files.set(textFile(ordinal), JSON.stringify(whole));
  }
  files.set('articles.json', JSON.stringify(cards));
  files.set(headFile, JSON.stringify(headOf(articles, lengths, chunks)));
  files.set(facetsFile, JSON.stringify(facetsOf(articles)));
  return files;
}

function headOf(
  articles: readonly SearchableArticle[],
  lengths: readonly PageLengths[],
  chunks: ChunkStarts,
): SegmentHead {
  const languages = [...new Set(articles.map((article) => article.language))];
  const publishers = new Map(
    articles.flatMap(({ publisher }) => (publisher ? [[publisher.id, publisher.name] as const] : [])),
  );
  const publisherIds = [...publishers.keys()];
  return {
    languages,
    publishers: [...publishers].map(([id, name]) => ({ id, name })),
    language: articles.map((article) => languages.indexOf(article.language)),
    publisher: articles.map(({ publisher }) => (publisher ? publisherIds.indexOf(publisher.id) : -1)),
    date: articles.map((article) => dateNumber(article.published)),
    titleLength: lengths.map(({ title }) => title),
    creditLength: lengths.map(({ credits }) => credits),
    chunks,
  };
}

/** The first and the last day of the dated ones among the articles, 0 where there is none. */
export function daysOf(articles: readonly SearchableArticle[]): { from: number; to: number } {
  const dates = articles.map((article) => dateNumber(article.published)).filter((date) => date > 0);
  if (dates.length === 0) return { from: 0, to: 0 };
  return { from: Math.min(...dates), to: Math.max(...dates.map(lastDay)) };
}
