import { KronikaError } from '../../errors.ts';
import { areSentences } from '../lines.ts';
import { drafts } from './drafts.ts';
import { machines } from './machines.ts';
import { people } from './people.ts';
import { secrets } from './secrets.ts';
import type { FileKind, Glimpse, Sign } from './sign.ts';

/*
 * Files that are known by their name or their beginning, and are no articles or none that may be published. They are
 * asked for before any format or container reads a file: one line of the report names their kind, and nothing shows what
 * they hold.
 */

interface Group {
  readonly kinds: readonly FileKind[];
  readonly advice: string;
}

const takeOut = 'Take it out of the seeds folder.';

/** In the order of the harm that would be done. */
const groups: readonly Group[] = [
  { kinds: secrets, advice: `${takeOut} Whoever has it can use it, so keep it where nobody else reads.` },
  { kinds: people, advice: `${takeOut} It tells of people what they have not published.` },
  {
    kinds: drafts,
    advice:
      'Nothing needs to be done. Where it was published after all, take the mark of a draft out of it, or move it out of the folder of drafts.',
  },
  {
    kinds: machines,
    advice: `${takeOut} If it is an article all the same, give it another name and the ending .txt.`,
  },
];

/** Bytes, or characters, that are looked at. */
export const glimpsedBytes = 16 * 1024;
const glimpsedLines = 200;
/** A longer line is none of a list, whatever follows in it. */
const longestLine = 400;

export interface KnownFile extends Pick<FileKind, 'one' | 'all'> {
  readonly advice: string;
}

/**
 * The kind of a file that is known to be no article; null for all others.
 * @param path Its path, or what names it in its container.
 * @param text Its text, or the beginning of that.
 */
export function knownFile(path: string, text: string): KnownFile | null {
  const glimpse = glimpseOf(path, text);
  for (const { kinds, advice } of groups) {
    const kind = kinds.find(({ signs }) => signs.some((sign) => fits(sign, glimpse)));
    if (kind) return { one: kind.one, all: kind.all, advice };
  }
  return null;
}

/** A file as far as it is looked at. */
export function glimpseOf(path: string, written: string): Glimpse {
  const whole = written.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n');
  const text = whole.slice(0, glimpsedBytes);
  let lines: readonly string[] | null = null;
  let isProse: boolean | null = null;
  const isPublic = isAddress.test(path);
  return {
    path: isPublic ? null : path,
    name: isPublic ? null : path.slice(path.lastIndexOf('/') + 1).toLowerCase(),
    text,
    whole,
    isPage: isPage.test(text),
    get lines() {
      lines ??= text
        .split('\n', glimpsedLines)
        .filter((line) => line.trim() !== '')
        .map((line) => line.slice(0, longestLine));
      return lines;
    },
    get isProse() {
      isProse ??= areSentences(this.lines);
      return isProse;
    },
  };
}

/** The same of a file that was not decoded yet: what its beginning is told by is written alike in most encodings. */
export function knownBytes(path: string, head: Uint8Array): KnownFile | null {
  const isWide = head[0] === 0xff && head[1] === 0xfe;
  return knownFile(path, Buffer.from(head.subarray(0, glimpsedBytes)).toString(isWide ? 'utf16le' : 'utf8'));
}

/** Tells the archivist of a file of a known kind. */
export const knownFileError = ({ one, advice }: KnownFile): KronikaError =>
  new KronikaError('no-article', `This looks like ${one}: nothing of it is published.`, { advice });

const isAddress = /^[a-z][a-z\d+.-]{1,20}:\/\//iu;
/** Markup, but not that of programs. */
const isPage = /^\s*<(?!\?php|%)/iu;

function fits({ name, path, has, head, lines, whole, page, sure }: Sign, glimpse: Glimpse): boolean {
  if (glimpse.isPage && page !== true) return false;
  if (name && (glimpse.name === null || !name(glimpse.name))) return false;
  if (path && (glimpse.path === null || !path.test(glimpse.path))) return false;
  if (has !== undefined && !glimpse.text.includes(has)) return false;
  if (head && !head.test(glimpse.text)) return false;
  if (lines && !lines(glimpse.lines)) return false;
  if (whole && !whole(glimpse.whole)) return false;
  return sure === true || glimpse.isPage || !glimpse.isProse;
}
