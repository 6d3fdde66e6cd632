import type { Removed, RemovedKind } from '../record.ts';

/** Notes what was taken out of an article; blank text is not worth a note. */
export function addRemoved(removed: Removed[], kind: RemovedKind, text: string): void {
  const trimmed = text.trim();
  if (trimmed !== '') removed.push({ kind, text: trimmed });
}

/** The words of a piece of furniture without its marks; its marks where it has no words. */
export function lineWords(text: string): string {
  const words = text
    .replace(/^#+ /u, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/gu, '$1')
    .replace(/<[^<>]*>/gu, ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return words === '' ? text.trim() : words;
}

/** Takes what follows the last match of a global pattern, match included, off a text. */
export function takeFrom(text: string, pattern: RegExp): { kept: string; taken: string } {
  const at = [...text.matchAll(pattern)].at(-1)?.index;
  return at === undefined ? { kept: text, taken: '' } : { kept: text.slice(0, at), taken: text.slice(at) };
}
