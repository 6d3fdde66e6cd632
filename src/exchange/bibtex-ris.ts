import type { CslItem } from './csl-item.ts';

/*
 * BibTeX and RIS of an article. citation-js writes both, but (in 0.8) loses names that are not divided into given and
 * family, and the day, in RIS, and escapes nothing in BibTeX.
 */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Braces have names too: BibTeX counts those that stand as signs, with or without a backslash before them. */
const texCommands: Record<string, string> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** A value as one line of a format that gives each field a line: nothing in it begins another. */
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

const texText = (text: string) =>
  oneLine(text).replace(/[\\~^&%$#_{}]/gu, (char) => texCommands[char] ?? `\\${char}`);

/** An address stays as it is, but for what would end it. */
const texAddress = (address: string): string => address.replace(/[{}\\\s]/gu, encodeURIComponent);

/** BibTeX's own entry for an article; a name in braces stays as it is. */
export function bibtexOf(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const names = (people: CslItem['author']) =>
    people?.map((person) => `{${texText(person.literal)}}`).join(' and ');
  const fields: [string, string | undefined][] = [
    ['author', names(item.author) && `{${names(item.author)}}`],
    ['translator', names(item.translator) && `{${names(item.translator)}}`],
    ['title', `{{${texText(item.title)}}}`],
    ['journal', item['container-title'] && `{${texText(item['container-title'])}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['url', item.URL && `{${texAddress(item.URL)}}`],
    ['note', item.archive_location && `{Archived at \\url{${texAddress(item.archive_location)}}}`],
    ['language', `{${item.language}}`],
    ['copyright', item.license && `{${texText(item.license)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return [`@article{${item.id},`, ...lines, '}'].join('\n');
}

/**
 * RIS, as Zotero and EndNote read it: one tag a line, six characters before the value.
 * @param note A reader's own.
 */
export function risOf(item: CslItem, note = ''): string {
  const parts = item.issued?.['date-parts'][0] ?? [];
  const date = parts.map((part) => String(part).padStart(2, '0'));
  const lines: [string, string | undefined][] = [
    ['TY', 'NEWS'],
    ['ID', item.id],
    ...(item.author ?? []).map((person): [string, string] => ['AU', person.literal]),
    ...(item.translator ?? []).map((person): [string, string] => ['A4', person.literal]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', date[0]],
    ['DA', date.length > 0 ? [date[0], date[1] ?? '', date[2] ?? ''].join('/') : undefined],
    ['UR', item.URL],
    ['L2', item.archive_location],
    ['LA', item.language],
    ['N1', item.license && `Rights: ${item.license}`],
    ['N1', note],
  ];
  const body = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return [...body, 'ER  - '].join('\n');
}
