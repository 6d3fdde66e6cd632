import type { Part } from '../query/part.ts';
import { isPair, type Token, tokenize } from '../tokens.ts';
import type { Piece } from './result.ts';

/** Where a part stands in a text, in UTF-16 units. */
interface Hit {
  readonly start: number;
  readonly end: number;
  /** Index of what was sought. */
  readonly sought: number;
}

/** A part, and whether its last word may be one that only begins so. */
export interface Sought {
  readonly part: Part;
  readonly beginning: boolean;
}

/** All places of a text where something sought stands: in order, none overlapping. */
export function findHits(text: string, sought: readonly Sought[]): Hit[] {
  const tokens = tokenize(text);
  const hits: Hit[] = [];
  for (const [index, one] of sought.entries()) {
    for (let place = 0; place < tokens.length; place += 1) {
      const hit = hitAt(tokens, place, one);
      if (hit) hits.push({ ...hit, sought: index });
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return hits.filter((hit) => {
    if (hit.start < end) return false;
    end = hit.end;
    return true;
  });
}

function hitAt(tokens: readonly Token[], place: number, { part, beginning }: Sought) {
  const stands = part.tokens.every((wanted, offset) => {
    const token = tokens[place + offset]?.text ?? '';
    const begun = offset === part.tokens.length - 1 && (part.beginning || beginning);
    return begun ? token.startsWith(wanted) : token === wanted;
  });
  const first = tokens[place];
  const last = tokens[place + part.length - 1];
  if (!stands || !first || !last) return null;
  // A pair holds one character more than the part: the next token begins there.
  const end = isPair(last.text) ? (tokens[place + part.length]?.start ?? last.end) : last.end;
  return { start: first.start, end };
}

/** Characters of an excerpt: about three lines. Chinese characters are twice as wide as letters. */
const excerptLength = (language: string): number => (/^(?:zh|ja|ko)\b/u.test(language) ? 90 : 190);

/** Where a sentence ends, and what may follow it. */
const sentenceEnd = /[。！？!?…\n][”」』"）)]*|\.(?=\s)/gu;

/** The part of a text that shows most of what was sought, cut at sentences where they are near. */
export function excerptOf(text: string, language: string, hits: readonly Hit[]): Piece[] {
  const length = excerptLength(language);
  const best = bestHit(hits, length);
  const from = best ? startNear(text, best.start, length) : 0;
  const limit = Math.min(text.length, from + length);
  const cut = hits.find((hit) => hit.start < limit && hit.end > limit);
  const to = cut ? cut.end : endNear(text, limit);
  const pieces = markPieces(text, hits, from, to);
  if (from > 0) pieces.unshift({ text: '…', mark: false });
  if (to < text.trimEnd().length) pieces.push({ text: '…', mark: false });
  return pieces;
}

/** The first of the hits that stand nearest together. */
function bestHit(hits: readonly Hit[], length: number): Hit | undefined {
  let best: Hit | undefined;
  let bestScore = 0;
  for (const [at, hit] of hits.entries()) {
    const near = hits.slice(at, at + 20).filter((other) => other.end <= hit.start + length * 0.8);
    const score = new Set(near.map((other) => other.sought)).size * 100 + near.length;
    if (score > bestScore) {
      best = hit;
      bestScore = score;
    }
  }
  return best;
}

/** The beginning of the sentence that `at` stands in, or a little before it where that is far. */
function startNear(text: string, at: number, length: number): number {
  const earliest = Math.max(0, at - Math.round(length * 0.45));
  const before = text.slice(earliest, at);
  const ends = [...before.matchAll(sentenceEnd)];
  const last = ends.at(-1);
  const start = last ? earliest + last.index + last[0].length : earliest;
  if (start === 0) return 0;
  return last ? start + (text.slice(start).match(/^\s*/u)?.[0].length ?? 0) : wordStart(text, start);
}

/** Moves on to the next word where `at` stands inside one of letters. */
function wordStart(text: string, at: number): number {
  const rest = text.slice(at, at + 25).match(/^[^\s\p{Script=Han}]*\s+/u);
  return rest ? at + rest[0].length : wholeCharacter(text, at);
}

function endNear(text: string, at: number): number {
  if (at >= text.length) return text.trimEnd().length;
  const open = text.slice(0, at).match(/[^\s\p{Script=Han}]{1,25}$/u);
  return wholeCharacter(text, open ? at - open[0].length : at);
}

/** Never inside a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000 ? at + 1 : at;
}

/** A stretch of a text, cut where hits begin and end; line ends become blanks. */
export function markPieces(text: string, hits: readonly Hit[], from = 0, to = text.length): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const add = (end: number, mark: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end).replace(/\s+/gu, ' '), mark });
    at = Math.max(at, end);
  };
  for (const hit of hits) {
    if (hit.end <= from || hit.start >= to) continue;
    add(Math.max(hit.start, from), false);
    add(Math.min(hit.end, to), true);
  }
  add(to, false);
  return pieces;
}
