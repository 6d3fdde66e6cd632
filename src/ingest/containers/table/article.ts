import { basename } from 'node:path/posix';
import type { Draft, MemberFacts } from '../../draft.ts';
import type { Medium, StatedItem, Words } from '../../stated/item.ts';
import { isObject, type Row } from '../shared/row.ts';
import { dateWords, firstWords, instantOf, listOf, wordsOf } from '../shared/values.ts';
import { escapeHtml } from '../shared/write-html.ts';
import type { Columns, Values } from './columns.ts';

/** A row as an article. */
export interface ArticleRow {
  /** Its address or its id; null where it has none. */
  readonly item: string | null;
  readonly facts: MemberFacts;
  /** The page that a column holds, where none holds the text. */
  readonly page: string | null;
}

/** Where services cut a text off for those who do not pay: `… [+3217 chars]`. */
const cutOff = /(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*$/u;

/**
 * Reads a row; null where it has no text or is no article.
 * @param file The path of the table, which names its articles that have no address.
 */
export function articleOf(row: Row, columns: Columns, file: string): ArticleRow | null {
  const values = columns.valuesOf(row);
  const url = addressOf(values);
  const item = url ?? firstWords(values.get('id'));
  const text = textOf(values);
  const captured = firstOf(values.get('captured'), instantOf);
  const facts: MemberFacts = {
    ...(url !== null && { address: url }),
    ...(captured !== null && { captured }),
  };
  if (!columns.isArticle(row, values)) return null;
  if (text === null) {
    const page = firstWords(values.get('page'));
    return page !== null && /^\s*</u.test(page) ? { item, facts, page } : null;
  }
  const isCut = text.written !== 'html' && cutOff.test(text.value);
  const stated = {
    item: statedItem(values, url, isCut ? { ...text, value: text.value.replace(cutOff, '…') } : text),
    collection: { title: null, id: basename(file), home: null, language: null },
    ...(isCut && { complete: warnOfCut }),
    // All of it is read from the row's own bytes, whose hash tells whether anything changed.
    toJSON: () => columns.key,
  };
  return { item, facts: { ...facts, stated }, page: null };
}

function warnOfCut(draft: Draft): void {
  draft.warnings.push('The text breaks off: the service that gave it gives only its beginning.');
}

function statedItem(values: Values, url: string | null, text: Words): StatedItem {
  const description = firstWords(values.get('description'));
  const dates = (field: 'published' | 'modified'): string[] =>
    (values.get(field) ?? []).flatMap((value) => dateWords(value) ?? []);
  const publisher = publisherOf(values);
  return {
    title: unsure(firstWords(values.get('title'))),
    texts: [text, unsure(description)].filter((words) => words !== null),
    link: url,
    guid: firstWords(values.get('id')),
    published: dates('published').slice(0, mostDates),
    modified: dates('modified').slice(0, mostDates),
    authors: namesIn(values, 'authors', /\s*[;|\n]\s*/u),
    contributors: [],
    categories: namesIn(values, 'tags', /\s*[,;|\n]\s*/u),
    language: languageOf(values),
    bases: url === null ? [] : [url],
    media: picturesOf(values),
    source: publisher === null ? null : { name: publisher, url: null },
  };
}

/** Columns with dates that are looked at. */
const mostDates = 4;

const unsure = (value: string | null): Words | null => (value === null ? null : { value, written: 'unsure' });

const isAddress = (words: string | null): words is string =>
  words !== null && /^https?:\/\/\S+$/iu.test(words);

function firstOf<T>(values: readonly unknown[] = [], read: (value: unknown) => T | null): T | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}

/** A column called source may hold the paper, or as trafilatura has it the address. */
const addressOf = (values: Values): string | null =>
  firstOf([...(values.get('url') ?? []), ...(values.get('publisher') ?? [])], (value) => {
    const words = wordsOf(value)?.trim() ?? null;
    return isAddress(words) && URL.canParse(words) ? words : null;
  });

/** A paper's name; that of a site is told by the address as well, and better. */
const publisherOf = (values: Values): string | null =>
  firstOf(values.get('publisher'), (value) => {
    const words = wordsOf(value)?.trim() ?? null;
    if (words === null || words.length < 2 || /^https?:|^[\w-]+(?:\.[\w-]+)+$/iu.test(words)) return null;
    return words;
  });

const languageOf = (values: Values): string | null =>
  firstOf(values.get('language'), (value) => {
    const words = wordsOf(value)?.trim().replaceAll('_', '-') ?? '';
    return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(words) ? words : null;
  });

/** The first column of them that has any. */
const namesIn = (values: Values, field: 'authors' | 'tags', dividedBy: RegExp): string[] =>
  firstOf(values.get(field), (value) => {
    // Systems for publishing have numbers for their writers.
    const names = listOf(value, dividedBy).filter((name) => !/^\d+$/u.test(name));
    return names.length > 0 ? names : null;
  }) ?? [];

function picturesOf(values: Values): Medium[] {
  const url = firstOf(values.get('image'), (value) => {
    const words = isObject(value) ? wordsOf(value.url) : wordsOf(value);
    return isAddress(words) ? words : null;
  });
  return url === null ? [] : [{ url, kind: 'image', title: '', credit: '' }];
}

const textOf = (values: Values): Words | null => firstOf(values.get('text'), textIn);

/** A text in one piece, in a list of paragraphs, or in the sections of Fundus. */
function textIn(value: unknown): Words | null {
  if (Array.isArray(value)) {
    const parts = value.flatMap((part) => textIn(part)?.value ?? []);
    return parts.length > 0 ? { value: parts.join('\n\n'), written: 'unsure' } : null;
  }
  if (isObject(value)) return sectionsIn(value);
  if (typeof value !== 'string' || !/\p{L}/u.test(value)) return null;
  const words = value.replace(/\r\n?/gu, '\n');
  // Tables that were written by hand have the two signs for the end of a line.
  const isEscaped = !words.includes('\n') && /\\n/u.test(words);
  return { value: isEscaped ? words.replace(/(?:\\r)?\\n/gu, '\n') : words, written: 'unsure' };
}

function sectionsIn({ summary, sections, text, paragraphs }: Row): Words | null {
  if (!Array.isArray(sections)) return textIn(text ?? paragraphs ?? null);
  const blocks = sections
    .filter(isObject)
    .flatMap(({ headline, paragraphs: words }) => [
      ...linesOf(headline).map((line) => `<h2>${escapeHtml(line)}</h2>`),
      ...linesOf(words).map((line) => `<p>${escapeHtml(line)}</p>`),
    ]);
  if (blocks.length === 0) return null;
  const lead = linesOf(summary).map((line) => `<p>${escapeHtml(line)}</p>`);
  return { value: [...lead, ...blocks].join('\n'), written: 'html' };
}

const linesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((line): line is string => typeof line === 'string');
