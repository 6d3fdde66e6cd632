import { isInferred, numbersOf } from '../../edtf.ts';
import type { ArticleRecord } from '../../record.ts';

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

const credited = (record: ArticleRecord, role: string) =>
  record.contributors.filter((person) => person.role === role).map((person) => ({ literal: person.name }));

/** An EDTF date as CSL has it: as many parts as are known. */
function cslDate(edtf: string): { 'date-parts': number[][]; circa?: true } {
  return { 'date-parts': [numbersOf(edtf)], ...(isInferred(edtf) ? { circa: true } : {}) };
}

/**
 * An article as a CSL item. Names stay as credited: which part of a name is the family's is never guessed.
 * @param archivedAt the article's full address on this site, where the site has one
 */
export function cslItem(record: ArticleRecord, archivedAt: string | null): CslItem {
  const authors = credited(record, 'author');
  const translators = credited(record, 'translator');
  const address = record.originalUrl ?? archivedAt;
  return {
    id: `${record.publisher?.id ?? 'article'}-${record.id}`,
    type: 'article-newspaper',
    title: record.title,
    language: record.language,
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(translators.length > 0 ? { translator: translators } : {}),
    ...(record.publisher ? { 'container-title': record.publisher.name } : {}),
    ...(record.published ? { issued: cslDate(record.published.edtf) } : {}),
    ...(address ? { URL: address } : {}),
    ...(archivedAt && record.originalUrl ? { archive_location: archivedAt } : {}),
    ...(record.rights ? { license: record.rights.statement } : {}),
  };
}
