import { type ArticleRecord, articleRecordSchema } from '../../record.ts';
import { isSeenIn, patternOf, withoutWords, withoutWordsInMarkdown } from './words.ts';

/** Fields whose values are codes of ours, in which no words of an article stand. */
const codes = new Set([
  ...['id', 'language', 'edtf', 'instant', 'origin', 'kind', 'role', 'titleOrigin', 'format', 'encoding'],
  ...['sha256', 'bytes', 'redacted', 'by', 'file'],
]);
/** Of `url` that of the record itself, which is made from its id. */
const isCode = (path: readonly string[]): boolean =>
  codes.has(path.at(-1) ?? '') || path.join('.') === 'url' || path.join('.') === 'publisher.id';

/** A copy of data in which each text that is not a code is what a function makes of it. */
function mapped(
  value: unknown,
  map: (text: string, path: readonly string[]) => string,
  path: readonly string[],
): unknown {
  if (typeof value === 'string') return isCode(path) ? value : map(value, path);
  if (Array.isArray(value)) return value.map((one) => mapped(one, map, [...path, '']));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, mapped(one, map, [...path, key])]),
  );
}

/** A record without some words. */
interface RedactedRecord {
  readonly record: ArticleRecord;
  /** Whether they stood in it. */
  readonly found: boolean;
  /** Whether they are gone. */
  readonly gone: boolean;
}

/** Takes words out of all that a record says. */
export function redactRecord(record: ArticleRecord, words: string): RedactedRecord {
  const pattern = patternOf(words);
  let found = false;
  let gone = true;
  const made = mapped(
    record,
    (text, [field]) => {
      const isMarkdown = field === 'body';
      const without = isMarkdown ? withoutWordsInMarkdown(text, pattern) : withoutWords(text, pattern);
      found ||= without !== text;
      gone &&= isMarkdown ? !isSeenIn(without, pattern) : without.search(pattern) < 0;
      return without;
    },
    [],
  );
  const parsed = articleRecordSchema.safeParse(made);
  if (!parsed.success) return { record, found: true, gone: false };
  const { publisher } = parsed.data;
  // An id is made of a name, and would still tell it.
  const isNamed = record.publisher !== null && record.publisher.name !== publisher?.name;
  return { record: { ...parsed.data, publisher: isNamed ? null : publisher }, found, gone };
}
