import { pathPart } from '../urls.ts';
import type { Wishes } from './selection.ts';

/** Words as a part of a file's name, in the letters of their own script. */
const plain = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');

/** The name of a kit without its ending: the archive's title and what was asked for. */
export function kitName(title: string, { from, to, publisher, language, story }: Wishes): string {
  const time = from === to ? [from] : [from && `from-${from}`, to && `to-${to}`];
  const parts = [title, ...time, publisher, language, story].map((part) => plain(part ?? ''));
  return pathPart(parts.filter(Boolean).join('-') || 'archive');
}
