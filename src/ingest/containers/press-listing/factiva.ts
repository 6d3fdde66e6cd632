import type { Removed } from '../../../record.ts';
import { isName } from '../../fields/people/names.ts';
import { copyrightLine, groupsOf, isDayLine, type Listed, type Listing, paperName } from './listing.ts';

const documentLine = /^(?:AN\s+)?Document ([A-Za-z0-9]{14,40})\s*$/mu;
const wordsLine = /^\d[\d,.]{0,6} (?:words|mots|Wörter|palabras|parole|palavras|слов\p{L}*|字)\s*$/iu;
const codes =
  'SE HD CR BY WC PD ET SN SC ED PG VOL LA CY LP TD CT RF CO IN NS RE IPD IPC PUB AN ART CLM'.split(' ');
const codeLine = new RegExp(`^(${codes.join('|')})(?: {2,}|\\t|$)(.*)$`, 'u');

/** Factiva ends each article with a line that names it; some lists name their fields, and some do not. */
export const factiva: Listing = {
  divides: (text) => documentLine.test(text),
  parts: (text) => {
    const parts: string[] = [];
    let from = 0;
    for (const match of text.matchAll(new RegExp(documentLine, 'gmu'))) {
      parts.push(text.slice(from, match.index + match[0].length));
      from = match.index + match[0].length;
    }
    const rest = text.slice(from);
    return rest.trim() === '' ? parts : [...parts, rest];
  },
  read: (part) => {
    const item = documentLine.exec(part)?.[1];
    if (item === undefined) return null;
    const lines = part.replace(documentLine, '').split('\n');
    return lines.some((line) => /^HD(?: {2,}|\t|$)/u.test(line))
      ? byCodes(lines, item)
      : byPlace(lines, item);
  },
};

function byCodes(lines: readonly string[], item: string): Listed | null {
  const fields = new Map<string, string[]>();
  let code = '';
  for (const line of lines) {
    const [, next, rest = ''] = codeLine.exec(line) ?? [];
    if (next !== undefined) code = next;
    fields.set(code, [...(fields.get(code) ?? []), next === undefined ? line : rest]);
  }
  const one = (name: string): string => fields.get(name)?.join(' ').replace(/\s+/gu, ' ').trim() ?? '';
  const body = ['LP', 'TD'].map((name) => fields.get(name)?.join('\n').trim() ?? '').join('\n\n');
  if (one('HD') === '') return null;
  return {
    item,
    title: one('HD').replace(/^(?:News|Features?|Business|World): /u, ''),
    byline: one('BY') || null,
    date: one('PD') || null,
    paper: paperName(one('SN')) || null,
    body,
    removed: one('CY') === '' ? [] : [{ kind: 'footer', text: one('CY') }],
  };
}

function byPlace(lines: readonly string[], item: string): Listed | null {
  const at = lines.findIndex((line) => wordsLine.test(line.trim()));
  if (at < 0) return null;
  const { title, byline } = headOf(lines.slice(0, at));
  if (title === '') return null;
  const removed: Removed[] = [];
  const told: string[] = [];
  let next = at + 1;
  for (; next < lines.length && lines[next]?.trim() !== ''; next += 1) {
    const line = lines[next]?.trim() ?? '';
    if (copyrightLine.test(line)) removed.push({ kind: 'footer', text: line });
    else told.push(line);
  }
  const day = told.findIndex(isDayLine);
  const paper = told.slice(day + 1).find((line) => !/^\d{1,2}:\d{2}/u.test(line));
  const rest = lines.slice(next);
  while (rest.length > 0 && (rest[0]?.trim() === '' || copyrightLine.test(rest[0] ?? ''))) {
    const line = rest.shift()?.trim() ?? '';
    if (line !== '') removed.push({ kind: 'footer', text: line });
  }
  return {
    item,
    title,
    byline,
    date: told[day] ?? null,
    paper: paper ? paperName(paper) : null,
    body: rest.join('\n'),
    removed,
  };
}

/** The title, and the byline where a last line is one. */
function headOf(lines: readonly string[]): { readonly title: string; readonly byline: string | null } {
  const groups = groupsOf(lines);
  const last = groups.at(-1) ?? [];
  const line = last.at(-1) ?? '';
  const isByline =
    /^(?:by|von|par|por|di)\s+\p{Lu}/iu.test(line) ||
    (last.length === 1 && groups.length > 1 && line.length < 120 && areNames(line));
  const said = isByline
    ? [...groups.slice(0, -1), last.slice(0, -1)].filter((group) => group.length > 0)
    : groups;
  const title = said.at(-1) ?? [];
  const [first = '', ...others] = title;
  const isSection =
    others.length > 0 && /^[^\p{Ll}]*$/u.test(first) && first.length < 40 && /\p{Lu}/u.test(first);
  return { title: (isSection ? others : title).join(' '), byline: isByline ? line : null };
}

const areNames = (line: string): boolean =>
  line
    .split(/\s*(?:,|;|&|\band\b|\bund\b|\bet\b|、)\s*/u)
    .filter(Boolean)
    .every((name) => isName(name, false));
