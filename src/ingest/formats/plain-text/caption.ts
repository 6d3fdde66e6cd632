import type { Draft } from '../../draft.ts';

/** Lines in which a text that has a caption block names itself. */
const captionLines = 60;

const versus = /^(?:v|vs)\.(?:\s|$)/u;

/** Reads what the caption block of a court's transcript says of itself: the case and the court. */
export function readCaption(text: string, draft: Draft): void {
  const lines = text
    .split('\n', captionLines)
    .map((line) => line.trim())
    .filter(Boolean);
  const at = lines.findIndex((line) => versus.test(line));
  if (at < 1 || !/\bCOURT\b/u.test(lines[0] ?? '')) return;
  const party = (line: string | undefined) => (line ?? '').replace(/,.*$/u, '').trim();
  draft.derivedTitle = `${party(lines[at - 1])} v. ${party(lines[at + 1])}`;
  draft.publisherName = lines.slice(0, 2).join(', ');
}
