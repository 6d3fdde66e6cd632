import { gzipSync } from 'node:zlib';
import type { ArticleRecord } from '../../record.ts';
import {
  type ArticleCard,
  type ArticleText,
  type CitedCard,
  dateNumber,
  facetsFile,
  idsAFile,
  idsFile,
  lastDay,
  type SegmentHead,
  textFile,
} from '../format.ts';
import { readTokens } from '../tokens.ts';
import { facetsOf } from './facets.ts';
import { fieldWords } from './fields.ts';
import type { Postings } from './pagefind/postings.ts';

/** The search takes this of an article: a segment is a function of a list of these. */
export type SearchableArticle = Pick<
  ArticleRecord,
  'id' | 'title' | 'text' | 'language' | 'contributors' | 'subjects' | 'originalUrl'
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
  originalUrl: record.originalUrl,
  seedPath: record.seed.path,
});

/** How many words of a page stand before those of its text. */
interface PageLengths {
  readonly title: number;
  readonly credits: number;
}

/** Adds an article's title, the names of those who are credited, its text and its fields as the next page. */
export function addTo(postings: Postings, article: SearchableArticle): PageLengths {
  const lengths = { title: 0, credits: 0 };
  const before = postings.length;
  postings.addPage((taker) => {
    readTokens(article.title, taker);
    lengths.title = postings.length - before;
    for (const name of namesOf(article)) readTokens(name, taker);
    lengths.credits = postings.length - before - lengths.title;
    readTokens(article.text, taker);
    for (const word of fieldWords(article)) taker.word(word);
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

const citedRoles: readonly string[] = ['author', 'translator'];

const citedCardOf = (article: SearchableArticle): CitedCard => ({
  ...cardOf(article),
  originalUrl: article.originalUrl,
  credits: article.contributors
    .filter(({ role }) => citedRoles.includes(role))
    .map(({ role, name }) => ({ role, name })),
});

/** In a segment's folder. */
export const headFile = 'head.json';

/** The files of a segment that are not Pagefind's, by their names in its folder. */
export function* ownFiles(
  articles: readonly SearchableArticle[],
  lengths: readonly PageLengths[],
  index: Pick<SegmentHead, 'chunks' | 'textsAFile'>,
): Generator<[name: string, content: string | Uint8Array]> {
  const { textsAFile } = index;
  if (textsAFile === null) {
    for (const [file, its] of inParts(articles, idsAFile))
      yield [idsFile(file), its.map(({ id }) => id).join('')];
  } else {
    for (const [file, its] of inParts(articles, textsAFile)) {
      const texts = its.map((article): ArticleText => ({ ...cardOf(article), text: article.text }));
      yield [textFile(file), gzipSync(JSON.stringify(texts))];
    }
  }
  yield ['articles.json', JSON.stringify(articles.map(citedCardOf))];
  yield [headFile, JSON.stringify(headOf(articles, lengths, index))];
  yield [facetsFile, JSON.stringify(facetsOf(articles))];
}

function* inParts<Item>(items: readonly Item[], size: number): Generator<[number: number, part: Item[]]> {
  for (let number = 0; number * size < items.length; number += 1)
    yield [number, items.slice(number * size, (number + 1) * size)];
}

function headOf(
  articles: readonly SearchableArticle[],
  lengths: readonly PageLengths[],
  index: Pick<SegmentHead, 'chunks' | 'textsAFile'>,
): SegmentHead {
  const languages = [...new Set(articles.map((article) => article.language))];
  const publishers = new Map(
    articles.flatMap(({ publisher }) => (publisher ? [[publisher.id, publisher.name] as const] : [])),
  );
  const publisherIds = [...publishers.keys()];
  const dates = articles.map((article) => dateNumber(article.published));
  return {
    languages,
    publishers: [...publishers].map(([id, name]) => ({ id, name })),
    language: articles.map((article) => languages.indexOf(article.language)),
    publisher: articles.map(({ publisher }) => (publisher ? publisherIds.indexOf(publisher.id) : -1)),
    dateSteps: dates.map((date, at) => date - (dates[at - 1] ?? 0)),
    titleLength: lengths.map(({ title }) => title),
    creditLength: lengths.map(({ credits }) => credits),
    ...index,
  };
}

/** The first and the last day of the dated ones among the articles, 0 where there is none. */
export function daysOf(articles: readonly SearchableArticle[]): { from: number; to: number } {
  const dates = articles.map((article) => dateNumber(article.published)).filter((date) => date > 0);
  if (dates.length === 0) return { from: 0, to: 0 };
  return { from: Math.min(...dates), to: Math.max(...dates.map(lastDay)) };
}
