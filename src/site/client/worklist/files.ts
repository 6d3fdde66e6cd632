import { articleFolder, idLength } from '../../../article-folder.ts';
import { isDate } from '../../../edtf.ts';
import { risOf } from '../../../exchange/bibtex-ris.ts';
import { type CslItem, cslDate } from '../../../exchange/csl-item.ts';
import { csvRows, separatorOf, textOfField } from '../../../exchange/csv.ts';
import { type MadeFile, tableFile } from '../../../exchange/made-file.ts';
import { idOf, type ListedArticle } from './list.ts';

/* A reader's list as files: RIS for other programs, a table that can be opened again. */

const archivedAt = (id: string, root: string): string => new URL(articleFolder(id), root).href;

/** In the order of the list, each with the note. */
export const risFile = (list: readonly ListedArticle[], root: string): MadeFile => ({
  name: 'list.ris',
  type: 'application/x-research-info-systems',
  content: list
    .map(({ id, item, note }) => `${risOf(withAddress(item, archivedAt(id, root)), note)}\n`)
    .join('\n'),
});

const withAddress = (item: CslItem, address: string): CslItem => ({
  ...item,
  URL: item.URL ?? address,
  ...(item.URL && item.URL !== address && { archive_location: item.archive_location ?? address }),
});

/** The columns of the table, in their order; names of persons stand in lines. */
const columns: readonly (readonly [
  name: string,
  textOf: (article: ListedArticle, root: string) => string,
])[] = [
  ['id', ({ item }) => item.id],
  ['title', ({ item }) => item.title],
  ['publisher', ({ item }) => item['container-title'] ?? ''],
  ['date', ({ item }) => edtfOf(item)],
  ['language', ({ item }) => item.language],
  ['authors', ({ item }) => namesOf(item.author)],
  ['translators', ({ item }) => namesOf(item.translator)],
  ['address', ({ item }) => item.URL ?? ''],
  ['archived', ({ id }, root) => archivedAt(id, root)],
  ['rights', ({ item }) => item.license ?? ''],
  ['kept', ({ kept }) => kept],
  ['note', ({ note }) => note],
];

export const csvFile = (list: readonly ListedArticle[], root: string): MadeFile =>
  tableFile('list.csv', [
    columns.map(([name]) => name),
    ...list.map((article) => columns.map(([, textOf]) => textOf(article, root))),
  ]);

const namesOf = (people: CslItem['author']): string =>
  (people ?? []).map(({ literal }) => literal).join('\n');

export function edtfOf({ issued }: CslItem): string {
  const [year, ...rest] = issued?.['date-parts'][0] ?? [];
  if (year === undefined) return '';
  const parts = [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))];
  return parts.join('-') + (issued?.circa ? '~' : '');
}

/** A table that was opened. */
export interface OpenedList {
  readonly list: readonly ListedArticle[];
  /** Rows that are no article. */
  readonly leftOut: number;
}

/** The list in a table; null where its first line names no columns of such a list. */
export function openedList(text: string): OpenedList | null {
  const plain = text.replace(/^\ufeff/u, '');
  // Notes have lines and signs of their own.
  const [heads = [], ...rows] = csvRows(plain, separatorOf(plain.split(/[\r\n]/u, 1)[0] ?? ''));
  if (!['id', 'title', 'note'].every((name) => heads.includes(name))) return null;
  const filled = rows.filter((row) => row.some((field) => field !== ''));
  const list = filled.flatMap((row) => {
    const article = articleOf((name) => textOfField(row[heads.indexOf(name)] ?? ''));
    return article ? [article] : [];
  });
  return { list, leftOut: filled.length - list.length };
}

/** The id of a citation ends in that of its article. */
const idPattern = new RegExp(`^\\S*[0-9a-hjkmnp-tv-z]{${idLength}}$`, 'u');

function articleOf(field: (name: string) => string): ListedArticle | null {
  const id = field('id');
  const title = field('title');
  if (!idPattern.test(id) || title === '') return null;
  const date = field('date');
  const named = (name: string) =>
    field(name)
      .split('\n')
      .filter(Boolean)
      .map((literal) => ({ literal }));
  const [author, translator] = [named('authors'), named('translators')];
  const item: CslItem = {
    id,
    type: 'article-newspaper',
    title,
    language: field('language'),
    ...(author.length > 0 && { author }),
    ...(translator.length > 0 && { translator }),
    ...(field('publisher') && { 'container-title': field('publisher') }),
    ...(isDate(date) && { issued: cslDate(date) }),
    ...(field('address') && { URL: field('address') }),
    ...(field('rights') && { license: field('rights') }),
  };
  const kept = field('kept');
  return { id: idOf(item), item, kept: isDate(kept) ? kept : '', note: field('note') };
}

/** A list with those of another added; a note of the other goes before one that is there. */
export function merged(
  list: readonly ListedArticle[],
  other: readonly ListedArticle[],
): { readonly list: readonly ListedArticle[]; readonly added: number; readonly changed: number } {
  const opened = new Map(other.map((article) => [article.id, article]));
  const there = new Set(list.map(({ id }) => id));
  const noted = list.map((article) => {
    const note = opened.get(article.id)?.note || article.note;
    return note === article.note ? article : { ...article, note };
  });
  const added = [...opened.values()].filter(({ id }) => !there.has(id));
  const changed = noted.filter((article, at) => article !== list[at]).length;
  return { list: [...added, ...noted], added: added.length, changed };
}
