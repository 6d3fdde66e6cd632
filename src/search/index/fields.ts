import type { ArticleRecord } from '../../record.ts';
import { fieldBreak, fieldTokens, type IndexedField, readableAddress } from '../fields.ts';
import { tokenize } from '../tokens.ts';

type Fielded = Pick<ArticleRecord, 'contributors' | 'subjects' | 'originalUrl'> & {
  readonly publisher: { readonly id: string; readonly name: string } | null;
};

/** The words of an article's fields, each with its field's sign, as they stand in the index behind its text. */
export function fieldWords({ contributors, subjects, publisher, originalUrl }: Fielded): string[] {
  const values: Readonly<Record<IndexedField, readonly string[]>> = {
    people: contributors.map(({ name }) => name),
    subject: subjects,
    publisher: publisher ? [publisher.id, publisher.name] : [],
    url: originalUrl === null ? [] : [readableAddress(originalUrl)],
  };
  return (Object.keys(values) as IndexedField[]).flatMap((field) =>
    [...new Set(values[field])].flatMap((value) => {
      const tokens = tokenize(value).map((token) => token.text);
      return [...fieldTokens(field, tokens), fieldBreak(field)];
    }),
  );
}
