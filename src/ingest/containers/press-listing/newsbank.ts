import type { Removed } from '../../../record.ts';
import { copyrightLine, isDayLine, type Listed, type Listing, paperName } from './listing.ts';

const recordLine = /^Record(?: Number)?\s?: ?([\w*-]{6,60})/mu;
const fieldNames = [
  [
    'Author/Byline',
    'Author',
    'Byline',
    'Section',
    'Page',
    'Edition',
    'Date',
    'Title',
    'Headline',
    'Paper',
    'Publication',
    'Source',
  ],
  [
    'Column',
    'Dateline',
    'Location',
    'Index terms',
    'Record(?: Number)?',
    'OpenURL Link',
    'Copyright',
    'Readability',
    'Memo',
    'Caption',
  ],
].flat();
const fieldPattern = new RegExp(`^(${fieldNames.join('|')})\\s?: ?(.*)$`, 'u');

/** NewsBank ends each article with its number there and its copyright. */
export const newsbank: Listing = {
  divides: (text) => recordLine.test(text),
  parts: (text) =>
    text.split(/(?<=^Copyright[^\n]*\n)(?:[ \t]*\n|_{3,}[^\n]*\n)+/mu).filter((part) => part.trim() !== ''),
  read: (part) => {
    const item = recordLine.exec(part)?.[1];
    return item === undefined
      ? null
      : read(
          part.split('\n').map((line) => line.trim()),
          item,
        );
  },
};

function read(lines: readonly string[], item: string): Listed | null {
  const fields = new Map<string, string>();
  const removed: Removed[] = [];
  const said: string[] = [];
  for (const line of lines) {
    const [, name, value = ''] = fieldPattern.exec(line) ?? [];
    if (name === 'Copyright' || copyrightLine.test(line)) removed.push({ kind: 'footer', text: line });
    else if (name !== undefined) fields.set(name, value);
    else said.push(line);
  }
  const head = said.filter(Boolean).slice(0, 3);
  // `Harbour Post, The (Harbour, ST) - March 14, 2022`
  const placed = head.findIndex(
    (line) => /.+\s[-–—:]\s.+/u.test(line) && isDayLine(line.split(/\s[-–—:]\s/u).at(-1) ?? ''),
  );
  const [paper = '', date = ''] = placed < 0 ? [] : (head[placed]?.split(/\s[-–—:]\s/u) ?? []);
  const title = fields.get('Title') ?? fields.get('Headline') ?? head[placed === 0 ? 1 : 0];
  if (title === undefined) return null;
  const own = new Set([title, placed < 0 ? '' : (head[placed] ?? '')]);
  const body = said.filter((line, at) => !(at < 8 && own.has(line) && line !== ''));
  return {
    item,
    title,
    byline: fields.get('Author/Byline') ?? fields.get('Author') ?? fields.get('Byline') ?? null,
    date: fields.get('Date') ?? (date || null),
    paper:
      paperName(fields.get('Paper') ?? fields.get('Publication') ?? fields.get('Source') ?? paper) || null,
    body: body.join('\n'),
    removed,
  };
}
