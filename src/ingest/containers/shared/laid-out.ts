import type { Removed } from '../../../record.ts';
import { anyOf } from '../../any-of.ts';
import type { MemberFacts } from '../../draft.ts';
import { findDates } from '../../fields/dates/date-forms.ts';
import { isName } from '../../fields/people/names.ts';
import { authorLabel } from '../../fields/people/people.ts';
import { bareCollection, bareItem } from '../../stated/item.ts';
import { escapeHtml } from './write-html.ts';

/** A paragraph of a text that a program for writing laid out. */
export interface Block {
  /** Empty where it is a picture alone. */
  readonly text: string;
  readonly html: string;
  /** By the name of its style, or by its size; empty for all that is only text. */
  readonly style: 'title' | 'author' | 'date' | '';
}

/** A file's statements of itself. Days on which it was made say nothing of when it was published. */
export interface Metadata {
  readonly title?: string | null;
  readonly creators?: readonly string[];
  readonly published?: string | null;
  readonly publisher?: string | null;
  readonly language?: string | null;
  readonly subjects?: readonly string[];
}

/** Lines under a title among which those of authors and days stand. */
const headLines = 5;
/** Blocks among which the title stands. */
const firstBlocks = 6;

/** Programs write these where nobody has written a title. */
const noTitles = [
  [
    'untitled\\b.*',
    'microsoft word\\b.*',
    'document\\d*',
    '(?:new |blank )?page',
    'about:blank',
    'slide \\d*',
    '无标题.*',
    '',
  ],
  ['.*\\.(?:docx?|odt|rtf|pdf|indd|qxp|x?html?|txt)', '\\S*\\d{5,}\\S*'],
].flat();
const noTitle = new RegExp(`^${anyOf(noTitles)}$`, 'iu');

/** The facts of a text by its blocks and what the file states of itself. */
export function factsOfBlocks(
  blocks: readonly Block[],
  meta: Metadata,
  removed: readonly Removed[] = [],
  warnings: readonly string[] = [],
): MemberFacts {
  const stated = meta.title && !noTitle.test(meta.title.trim()) ? meta.title.trim() : null;
  const said = blocks.filter(({ text }) => text !== '');
  const at = titleAt(said, stated);
  const title = at < 0 ? stated : (said[at]?.text ?? null);
  const { authors, cut, taken } = takeHead(said, at, meta.creators ?? []);
  const rest = blocks.filter((block) => block !== said[at] && !cut.has(block));
  return {
    lines: said.map(({ text }) => text),
    stated: {
      item: {
        ...bareItem,
        title: title === null ? null : { value: title, written: 'text' },
        texts: [{ value: rest.map(({ html }) => html).join('\n'), written: 'html' }],
        published: meta.published ? [meta.published] : [],
        authors,
        categories: meta.subjects ?? [],
        language: meta.language ?? null,
      },
      collection: { ...bareCollection, title: meta.publisher ?? null },
      complete: (draft) => {
        // A file of its own is named by its bytes, as any other seed is.
        delete draft.identity;
        draft.removed.push(...taken, ...removed);
        draft.warnings.push(...warnings);
      },
    },
  };
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase();

/** Where the title stands: by its style or size, or by the words that the file states as its own title. */
function titleAt(blocks: readonly Block[], stated: string | null): number {
  if (blocks.length < 2) return -1;
  const first = blocks.slice(0, firstBlocks);
  const byWords = stated === null ? -1 : first.findIndex(({ text }) => plain(text) === plain(stated));
  return byWords >= 0 ? byWords : first.findIndex(({ style }) => style === 'title');
}

interface Head {
  readonly authors: readonly string[];
  readonly cut: ReadonlySet<Block>;
  readonly taken: readonly Removed[];
}

/**
 * Takes the lines of authors from under the title: those of their style, those that the file's own creator is, and a name
 * beside a day. Lines with a label and the days themselves are left to the rules for all texts.
 */
function takeHead(blocks: readonly Block[], title: number, creators: readonly string[]): Head {
  const authors: string[] = [];
  const taken: Removed[] = [];
  const head = blocks.slice(title + 1, title + 1 + headLines);
  const cut = new Set<Block>();
  for (const [at, block] of head.entries()) {
    const isAuthor =
      block.style === 'author' ||
      creators.some((creator) => plain(creator) === plain(block.text)) ||
      (isBareName(block) && [head[at - 1], head[at + 1]].some((other) => other && isDay(other)));
    if (!isAuthor) {
      if (block.text.length > longestLine) break;
      continue;
    }
    authors.push(block.text);
    taken.push({ kind: 'credit', text: block.text });
    cut.add(block);
  }
  return { authors, taken, cut };
}

/** Longer than a line of authors, days or the like. */
const longestLine = 100;

const isBareName = ({ text }: Block): boolean => !authorLabel.test(text) && isName(text.trim(), true);

/** A line that is a day and hardly anything else. */
function isDay({ text, style }: Block): boolean {
  if (style === 'date') return true;
  return text.length < 40 && /\d/u.test(text) && findDates(text).length > 0;
}

export const blockOf = (text: string, style: Block['style'] = ''): Block => ({
  text,
  style,
  html: `<p>${escapeHtml(text)}</p>`,
});
