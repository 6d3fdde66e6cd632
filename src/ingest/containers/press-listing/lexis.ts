import type { Removed } from '../../../record.ts';
import { copyrightLine, isDayLine, type Listed, type Listing, paperName } from './listing.ts';

const startLine = /^\s{4,}\d{1,4} of \d{1,4} DOCUMENTS?\s*$/mu;
/** A line that names its field in capitals. */
const field = /^([A-ZÀ-Ý][A-ZÀ-Ý-]{2,30}(?: [A-ZÀ-Ý-]{2,20})?): ?(.*)$/u;
/** Fields that stand before a text; all others stand behind it. */
const headFields: ReadonlySet<string> = new Set(
  'HEADLINE BYLINE SECTION LENGTH DATELINE HIGHLIGHT SERIES TITLE AUTHOR AUTEUR AUTOR LONGUEUR RUBRIQUE LÄNGE RUBRIK LENGTE'.split(
    ' ',
  ),
);
const tailFields: ReadonlySet<string> = new Set(
  (
    'LOAD-DATE LANGUAGE PUBLICATION-TYPE SUBJECT GEOGRAPHIC GRAPHIC URL COUNTRY STATE CITY COMPANY ORGANIZATION PERSON INDUSTRY TICKER ' +
    'TYPE CORRECTION CORRECTION-DATE UPDATE SPRACHE LANGUE DATE-CHARGEMENT TYPE-PUBLICATION JOURNAL-CODE DOCUMENT-TYPE ACC-NO NOTES'
  ).split(' '),
);
/** Lines that are set in the middle of a page stand this far in. */
const middle = 8;

/** LexisNexis counts its articles in a line before each, and sets paper, day and copyright in the middle of the page. */
export const lexis: Listing = {
  divides: (text) => startLine.test(text),
  parts: (text) => {
    const starts = [...text.matchAll(new RegExp(startLine, 'gmu'))].map(({ index }) => index);
    const parts = starts.map((start, at) => text.slice(start, starts[at + 1]));
    const before = text.slice(0, starts[0] ?? 0);
    return before.trim() === '' ? parts : [before, ...parts];
  },
  read: (part) => (startLine.test(part) ? read(part) : null),
};

interface Reading {
  readonly fields: Map<string, string>;
  readonly centred: string[];
  readonly title: string[];
  readonly body: string[];
  readonly removed: Removed[];
}

/** Where in an article a line stands. */
type Place = 'head' | 'title' | 'fields' | 'body' | 'tail';

/** Divides the lines of an article by where they stand. */
function divided(lines: readonly string[]): Reading {
  const found: Reading = { fields: new Map(), centred: [], title: [], body: [], removed: [] };
  let place = 'head' as Place;
  let name = '';
  for (const line of lines) {
    const text = line.trim();
    const isCentred = /^\s{8,}/u.test(line) && line.search(/\S/u) >= middle;
    const [, label, value = ''] = isCentred ? [] : (field.exec(text) ?? []);
    const isHead = label !== undefined && headFields.has(label) && place !== 'body' && place !== 'tail';
    const isTail = label !== undefined && (tailFields.has(label) || place === 'tail');
    if (label !== undefined && (isHead || isTail)) {
      place = isHead ? 'fields' : 'tail';
      name = label;
      found.fields.set(name, value);
    } else if (copyrightLine.test(text) && (isCentred || place === 'tail'))
      found.removed.push({ kind: 'footer', text });
    else if (place === 'tail' || (place === 'fields' && text !== '' && name !== '')) {
      if (isCentred) found.removed.push({ kind: 'footer', text });
      else if (text !== '') found.fields.set(name, `${found.fields.get(name) ?? ''} ${text}`.trim());
    } else if (place === 'head' && (isCentred || text === '')) {
      if (text !== '') found.centred.push(text);
    } else if (place === 'head' || (place === 'title' && text !== '')) {
      place = 'title';
      found.title.push(text);
    } else if (place === 'body' || text !== '') {
      place = 'body';
      found.body.push(line);
    }
    if (text === '' && place === 'fields') name = '';
  }
  return found;
}

function read(part: string): Listed | null {
  const item = /(\d{1,4}) of/u.exec(part)?.[1] ?? '?';
  const { fields, centred, title, body, removed } = divided(
    part.split('\n').slice(part.split('\n').findIndex((line) => startLine.test(line)) + 1),
  );
  const heading = fields.get('HEADLINE') ?? fields.get('TITLE') ?? title.join(' ');
  const day = centred.findIndex(isDayLine);
  if (heading === '' || body.join('').trim() === '') return null;
  const paper = centred.slice(0, Math.max(day, 1)).find((line) => !copyrightLine.test(line)) ?? null;
  return {
    item,
    title: heading,
    byline:
      fields.get('BYLINE') ?? fields.get('AUTHOR') ?? fields.get('AUTEUR') ?? fields.get('AUTOR') ?? null,
    date: centred[day] ?? null,
    paper: paper === null ? null : paperName(paper),
    body: body.join('\n'),
    link: fields.get('URL') ?? null,
    removed,
  };
}
