import type { Removed } from '../../../record.ts';
import { type Draft, type Format, onlyDraft, type Seed } from '../../draft.ts';
import { hasFrontMatter, parseFrontMatter } from '../../front-matter/front-matter.ts';
import { splitPreamble } from '../../html/preamble.ts';
import { isElement, textOf } from '../../html/tree.ts';
import { readCodes } from '../../markdown/codes.ts';
import { readMarkdown } from '../../markdown/read.ts';
import { readHead } from './head.ts';

/** Markdown that a person wrote: a note, a translation, an article kept as such. */
export const markdown: Format = {
  name: 'markdown',
  description: 'Markdown, with front matter or without, that is no page of a known mirror.',
  claims: (seed) => isMarkdown(seed),
  parse: (seed) => onlyDraft(read(seed)),
};

/** Far enough to see how a text is written. */
const sampleLength = 20_000;

/** Marks that plain text does not have by accident: a heading, a link or picture with its address, bold words. */
const marks =
  /^#{1,6} \S|\[[^[\]\n]*\]\((?:https?:\/\/|\.{0,2}\/)[^)\s]*\)|(?<![\w*])\*\*[^\s*][^*\n]*\*\*/mu;

const isMarkdown = ({ text }: Seed): boolean =>
  hasFrontMatter(text) ||
  (!/^\s*[<{]/u.test(text) && marks.test(text.slice(0, sampleLength)) && splitPreamble(text).printed === '');

function read(seed: Seed): Draft {
  const matter = hasFrontMatter(seed.text) ? parseFrontMatter(seed.text) : null;
  const removed: Removed[] = [];
  const draft = readMarkdown(readCodes(matter ? matter.rest : seed.text, removed));
  draft.removed.push(...removed);
  if (matter) readHead(draft, matter);
  if (!draft.title) takeTitle(draft);
  return draft;
}

/** A heading of the first level at the top is the title. */
function takeTitle(draft: Draft): void {
  const at = draft.body.children.findIndex((node) => isElement(node));
  const heading = draft.body.children[at];
  if (!isElement(heading, 'h1')) return;
  draft.title = textOf(heading).trim();
  draft.body.children.splice(at, 1);
}
