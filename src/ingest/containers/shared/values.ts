import { isEmpty, isObject } from './row.ts';

/* Values of tables as text, however their makers write numbers, lists and dates. */

/** A value as the words that it is; null where it says nothing. */
export function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return isEmpty(value) ? null : value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  // MongoDB writes dates and ids as objects of one key.
  if (isObject(value)) return wordsOf(value.$date ?? value.$oid ?? value.$numberLong ?? null);
  return null;
}

/** The first of some values that is words. */
export const firstWords = (values: readonly unknown[] = []): string | null =>
  values.map(wordsOf).find((words) => words !== null) ?? null;

/** The names in a list, wherever it stands: as one, as JSON or as Python writes one in a string, or divided by a sign. */
export function listOf(value: unknown, dividedBy: RegExp): string[] {
  const list = typeof value === 'string' ? (listInWords(value) ?? value.split(dividedBy)) : value;
  const all = Array.isArray(list) ? list : [list];
  return all.flatMap((one) => nameOf(one) ?? []);
}

function nameOf(value: unknown): string | null {
  const words = isObject(value)
    ? firstWords([value.name, value.full_name, value.displayName, value.title, value.label, value.slug])
    : wordsOf(value);
  return words?.trim() || null;
}

const quoted = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gu;
/** Longer than any list of names: what is longer is no list. */
const longestList = 10_000;

function listInWords(words: string): unknown[] | null {
  const text = words.trim();
  if (text.length > longestList || !/^[[{(].*[\]})]$/su.test(text)) return null;
  const parsed = parseJson(text);
  if (parsed !== undefined) return Array.isArray(parsed) ? parsed : [parsed];
  const items = [...text.matchAll(quoted)].map(([, single, double = '']) => single ?? double);
  return items.length > 0 ? items.map((item) => item.replace(/\\(.)/gu, '$1')) : null;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A date without what programs put around it: midnight, a fraction, the name of a type. */
export function dateWords(value: unknown): string | null {
  const words = wordsOf(value)?.trim();
  if (!words) return null;
  const [, wrapped = words] = /^(?:datetime|Timestamp|ISODate)\(['"]?([^'"]+)['"]?\)$/u.exec(words) ?? [];
  return wrapped
    .replace(/^(\d{9,13})\.\d+$/u, '$1')
    .replace(/^(\d{4}-\d{2}-\d{2})[ T]00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?$/u, '$1');
}

/** An instant as ISO has it; a time without a zone is that of Greenwich. Null for what is none. */
export function instantOf(value: unknown): string | null {
  const words = dateWords(value) ?? '';
  const compact = /^(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})Z?$/u.exec(words);
  const spelled = compact
    ? `${compact.slice(1, 4).join('-')}T${compact.slice(4).join(':')}Z`
    : words.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/u, '$1T');
  const isBare = /^\d{4}-\d{2}-\d{2}T[\d:.]+$/u.test(spelled);
  const seconds = /^\d{9,10}$/u.test(spelled) ? Number(spelled) * 1000 : Number.NaN;
  const time = Number.isNaN(seconds) ? Date.parse(isBare ? `${spelled}Z` : spelled) : seconds;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
