import { isInferred, numbersOf } from '../edtf.ts';
import type { ArticleRecord } from '../record.ts';

/** An article as a CSL item, as far as a news article needs one. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly language: string;
  readonly author?: readonly { literal: string }[];
  readonly translator?: readonly { literal: string }[];
  readonly 'container-title'?: string;
  readonly issued?: { 'date-parts': number[][]; circa?: true };
  readonly URL?: string;
  readonly archive_location?: string;
  readonly license?: string;
}

/** A citation names this of an article. */
export interface Citable extends Pick<ArticleRecord, 'id' | 'title' | 'language' | 'originalUrl'> {
  readonly contributors: readonly { readonly role: string; readonly name: string }[];
  readonly publisher: { readonly id: string; readonly name: string } | null;
  /** When it was published. */
  readonly edtf: string | null;
  readonly rights?: { readonly statement: string } | undefined;
}

const credited = ({ contributors }: Citable, role: string) =>
  contributors.filter((person) => person.role === role).map((person) => ({ literal: person.name }));

/** An EDTF date as CSL has it: as many parts as are known. */
export function cslDate(edtf: string): { 'date-parts': number[][]; circa?: true } {
  return { 'date-parts': [numbersOf(edtf)], ...(isInferred(edtf) ? { circa: true } : {}) };
}

/**
 * An article as a CSL item. Names stay as credited: which part of a name is the family's is never guessed.
 * @param archivedAt the article's full address on this site, where the site has one
 */
export const cslItem = (record: ArticleRecord, archivedAt: string | null): CslItem =>
  cslItemOf({ ...record, edtf: record.published?.edtf ?? null }, archivedAt);

export function cslItemOf(article: Citable, archivedAt: string | null): CslItem {
  const { publisher, edtf, originalUrl } = article;
  const authors = credited(article, 'author');
  const translators = credited(article, 'translator');
  const address = originalUrl ?? archivedAt;
  return {
    id: `${publisher?.id ?? 'article'}-${article.id}`,
    type: 'article-newspaper',
    title: article.title,
    language: article.language,
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(translators.length > 0 ? { translator: translators } : {}),
    ...(publisher ? { 'container-title': publisher.name } : {}),
    ...(edtf ? { issued: cslDate(edtf) } : {}),
    ...(address ? { URL: address } : {}),
    ...(archivedAt && originalUrl ? { archive_location: archivedAt } : {}),
    ...(article.rights ? { license: article.rights.statement } : {}),
  };
}
