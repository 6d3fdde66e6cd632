import { anyOf } from '../../any-of.ts';
import { type Listed, type Listing, paperName } from './listing.ts';

/** Between two documents, and around what was searched for. */
const rule = /^_{20,}[ \t]*$/mu;

const names = [
  'Author|Abstract|Links|Full text|Subject|Location|People|Company / organization|Classification|Identifier / keyword',
  'Title|Alternate title|Publication info|Publication title|Publication date|Publication year|Publication subject|Pages|First page',
  'Section|Publisher|Place of publication|Country of publication|ISSN|e-ISSN|Source type|Language of publication|Document type',
  'Document feature|Dateline|Credit|Column|Edition|Volume|Issue|Number of pages|DOI|Accession number|Copyright|Last updated|Database',
  'ProQuest document ID|ProQuest document link|Document URL',
];
const field = new RegExp(String.raw`^(${names.join('|')})(?:: ?(.*)|[ \t]*)$`, 'u');

/** ProQuest names the fields of each document, between rules. */
export const proquest: Listing = {
  divides: (text) => /^ProQuest document (?:ID|link)\b/mu.test(text),
  parts: (text) => text.split(rule).filter((part) => part.trim() !== ''),
  read: (part, place) => {
    const lines = part.trim().split('\n');
    if (/^Document \d+ of \d+\s*$/u.test(lines[0] ?? '')) lines.shift();
    const fields = fieldsIn(lines);
    const body = fields.get('Full text');
    const first = lines.find((line) => line.trim() !== '') ?? '';
    const title = (fields.get('Title') ?? (field.test(first) ? '' : first)).trim();
    return body === undefined || body.trim() === '' || title === ''
      ? null
      : read(fields, title, body, part, place);
  },
};

/** Each with all lines that follow, up to the next. */
function fieldsIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let open: string | null = null;
  for (const line of lines) {
    const [, name, value = ''] = field.exec(line) ?? [];
    if (name !== undefined && !fields.has(name)) {
      open = name;
      fields.set(name, value);
    } else if (open !== null) fields.set(open, `${fields.get(open)}\n${line}`);
  }
  return fields;
}

function read(
  fields: ReadonlyMap<string, string>,
  title: string,
  body: string,
  part: string,
  place: number,
): Listed {
  const stated = (name: string): string | null => fields.get(name)?.trim() || null;
  const link = stated('Document URL')?.replace(/\?.*$/u, '') ?? null;
  const copyright = stated('Copyright');
  return {
    item: stated('ProQuest document ID') ?? String(place),
    title,
    byline: writersIn(stated('Author') ?? ''),
    date: stated('Publication date') ?? stated('Publication year'),
    paper:
      paperName((stated('Publication title') ?? stated('Publication info') ?? '').split(';')[0] ?? '') ||
      null,
    body,
    link,
    subjects: (stated('Subject') ?? '').split(';').flatMap((subject) => subject.trim() || []),
    removed: copyright === null ? [] : [{ kind: 'footer', text: copyright }],
    shown: withoutSearcher(part),
  };
}

/** `Holt, Ida; Vik, Bo` as names are said. */
const writersIn = (author: string): string | null =>
  author
    .replace(/\.?$/u, '')
    .split(/;\s*/u)
    .map((name) => name.trim().replace(/^([^,]+), ([^,]+)$/u, '$2 $1'))
    .filter(Boolean)
    .join(' and ') || null;

/** Fields that lead to the library of whoever searched. */
const ofSearcher = new RegExp(String.raw`^${anyOf(['Links', 'ProQuest document link'])}\b.*\n?`, 'gmu');

const withoutSearcher = (part: string): string =>
  part
    .replace(ofSearcher, '')
    .replace(/([?&])accountid=\w+&?/gu, '$1')
    .replace(/[?&](?=\s|$)/gmu, '');
