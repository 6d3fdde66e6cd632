import { edtfOf } from '../../../edtf.ts';
import type { Draft } from '../../draft.ts';
import { isElement, textOf } from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';

/**
 * A page of the Voices of Comrades-in-arms blog: under the mirror's own heading comes, unmarked, the title, at times
 * with a date above it and the byline of a translated article below.
 */
export function takeTranscriptHead(draft: Draft): void {
  const lines = draft.body.children.filter((node) => isElement(node));
  const dated = dateLine.exec(squeezed(lines[0] ? textOf(lines[0]) : ''));
  if (dated) {
    const [evidence, year = '', month = '', day = ''] = dated;
    draft.dates.push({
      edtf: edtfOf({ year, month, day }),
      origin: 'header',
      evidence,
    });
    lines.shift();
  }
  if (draft.title === undefined || dated) takeTitle(draft, lines);
  const at = lines.slice(0, 6).findIndex((line) => byline.test(textOf(line).trim()));
  const author = at < 0 ? undefined : byline.exec(lines[at] ? textOf(lines[at]).trim() : '')?.[1]?.trim();
  if (author) {
    draft.contributors.push({ role: 'author', name: author });
    for (const line of lines.splice(at, 1)) addRemoved(draft.removed, 'credit', squeezed(textOf(line)));
  }
  draft.body.children = lines;
}

const dateLine = /^News\W*(20\d{2})\/(\d{1,2})\/(\d{1,2})\W*$/u;
const byline = /^(\p{Script=Han}{1,8}·\p{Script=Han}{1,8})\s*星期[一二三四五六日天]，/u;
const longestTitle = 200;

type Lines = ReturnType<typeof Array<Draft['body']['children'][number]>>;

/** The first line, and the next ones while a quotation in it is open. */
function takeTitle(draft: Draft, lines: Lines): void {
  let title = '';
  while (lines[0] && title.length < longestTitle && (!title || isOpen(title))) {
    const line = squeezed(textOf(lines[0]));
    if (line.length > longestTitle) break;
    title = `${title} ${line}`.trim();
    lines.shift();
  }
  if (title) draft.title = title;
}

const isOpen = (words: string): boolean => (words.match(/"/gu) ?? []).length % 2 === 1;

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();
