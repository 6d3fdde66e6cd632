import type { OpenFile } from '../open-file.ts';
import { isObject, type Row } from '../shared/row.ts';
import { parseJson } from '../shared/values.ts';
import { Columns } from './columns.ts';

/** How objects stand in a JSON text: a line each, in a list that keys lead to, or one after the other. */
export type JsonShape = 'lines' | 'sequence' | readonly string[];

/**
 * Keys that lead to the list in the answers of services: NewsAPI, GDELT and Event Registry (`articles`), the Guardian and the
 * New York Times (`response`), Webz.io (`posts`), Aylien (`stories`), Mediastack (`data`), Elasticsearch (`hits`), and
 * those that people write.
 */
const lists: readonly (readonly string[])[] = [
  ['articles', 'results'],
  ['response', 'results'],
  ['response', 'docs'],
  ['hits', 'hits'],
  ...'articles results posts stories news data items docs documents entries records rows'
    .split(' ')
    .map((key) => [key]),
];

/** Endings of names of files that have an object a line. */
const lineEndings = /\.(?:jsonl|ndjson|jsonlines|jl|ldjson)$/iu;

/** A feed says so, and is one. */
const feedVersion = /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/u;

/** How the objects of a file stand in it, by its beginning; null for what is no table in JSON. */
export function jsonTable({ name, text: latin }: OpenFile): JsonShape | null {
  const text = latin.replace(/^\u00ef\u00bb\u00bf/u, '');
  if (/^\s*\[\s*\{/u.test(text)) return [];
  if (!/^\s*\{/u.test(text) || feedVersion.test(text)) return null;
  if (lineEndings.test(name)) return 'lines';
  const [first = '', second = ''] = text.trimStart().split('\n', 2);
  if (/^\s*\{/u.test(second) && isObject(parseJson(first))) return 'lines';
  return listIn(text);
}

/** The list in an answer that stands near its beginning. */
function listIn(text: string): readonly string[] | null {
  const outer = outerKeys(text);
  for (const keys of lists) {
    const [key = '', inner] = keys;
    const at = outer.get(key);
    if (at === undefined) continue;
    const rest = text.slice(at);
    if (inner === undefined) {
      if (/^\s*\[\s*\{/u.test(rest)) return keys;
    } else if (new RegExp(String.raw`^\s*\{[^]{0,4000}?"${inner}"\s*:\s*\[\s*\{`, 'u').test(rest))
      return keys;
  }
  return null;
}

/** The keys of the outermost object as far as its beginning has them, and where their values begin. */
function outerKeys(text: string): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  let depth = 0;
  const token = /"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/gu;
  for (const match of text.matchAll(token)) {
    const [whole, key, colon] = match;
    if (whole === '{' || whole === '[') depth += 1;
    else if (whole === '}' || whole === ']') depth -= 1;
    else if (depth === 1 && colon !== undefined && key !== undefined)
      keys.set(key, match.index + whole.length);
  }
  return keys;
}

/** Whether a file is one object that is an article, by the keys at its beginning. */
export function isJsonArticle(file: OpenFile): boolean {
  const text = file.text.replace(/^\u00ef\u00bb\u00bf/u, '');
  if (!/^\s*\{/u.test(text) || feedVersion.test(text) || jsonTable(file) !== null) return false;
  const row: Row = Object.fromEntries([...outerKeys(text)].map(([key, at]) => [key, valueAt(text, at)]));
  const columns = new Columns();
  const values = columns.valuesOf(row);
  return (values.has('text') || values.has('page')) && columns.isArticle(row, values);
}

/** Enough of a value to tell what it is: an object has its keys. */
function valueAt(text: string, at: number): unknown {
  const rest = text.slice(at).trimStart();
  if (rest.startsWith('{')) return Object.fromEntries([...outerKeys(rest)].map(([key]) => [key, 'x']));
  return /^(?:null|\[\s*\])/u.test(rest) ? null : 'x';
}
