import simplified from './simplified.json' with { type: 'json' };

/**
 * The one tokenizer: the build, the browser's queries, excerpts and highlighting all cut text with it, so that what
 * is indexed and what is asked for cannot differ.
 *
 * Text is folded character by character: compatibility forms (NFKC), lower case, Traditional to Simplified, no
 * diacritics. A run of Chinese becomes one token a character, that character and the next; the last stands alone.
 * A run of other letters and digits is one token. Everything else divides and leaves no trace.
 */
export interface Token {
  /** Folded: one word, two Chinese characters, or the last one of a run. */
  readonly text: string;
  /** Where it stands in the text as given, in UTF-16 units: `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
}

const toSimplified = new Map<string, string>();
const simplifiedForms = [...simplified.to];
for (const [index, form] of [...simplified.from].entries()) {
  toSimplified.set(form, simplifiedForms[index] ?? form);
}

const han = /^\p{Script=Han}$/u;
const letterOrDigit = /^[\p{L}\p{N}]$/u;

export const isHan = (character: string): boolean => han.test(character);

/** What a folded character is to the tokenizer. */
type Kind = 'han' | 'word' | 'other';
const kindOf = (character: string): Kind =>
  han.test(character) ? 'han' : letterOrDigit.test(character) ? 'word' : 'other';

type Folded = readonly { readonly character: string; readonly kind: Kind }[];
const known = new Map<number, Folded>();

/** One character folded: none for a diacritic, several for a ligature, one for nearly all others. */
function foldCharacter(code: number): Folded {
  const before = known.get(code);
  if (before) return before;
  let text = '';
  for (const character of String.fromCodePoint(code).normalize('NFKC').toLowerCase()) {
    text += toSimplified.get(character) ?? character;
  }
  // A word's last sigma has a shape of its own, which only a look at its neighbours would tell.
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ');
  const folded = Array.from(bare, (character) => ({ character, kind: kindOf(character) }));
  known.set(code, folded);
  return folded;
}

/** The text as searches compare it. */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) {
    for (const part of foldCharacter(character.codePointAt(0) ?? 0)) folded += part.character;
  }
  return folded;
}

/** Calls `emit` for each token in order. */
export function scanTokens(text: string, emit: (token: string, start: number, end: number) => void): void {
  let kind: Kind = 'other';
  let run = '';
  let start = 0;
  let end = 0;
  const close = () => {
    if (run !== '') emit(run, start, end);
    run = '';
  };
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    const folded = foldCharacter(code);
    // A diacritic belongs to what it stands on.
    if (folded.length === 0) end = run === '' ? end : next;
    for (const { character, kind: its } of folded) {
      if (its === 'han' && kind === 'han' && run !== '') {
        emit(run + character, start, next);
        run = '';
      } else if (its !== kind) close();
      kind = its;
      if (its === 'other') continue;
      if (run === '') start = at;
      run = its === 'han' ? character : run + character;
      end = next;
    }
    at = next;
  }
  close();
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  scanTokens(text, (token, start, end) => tokens.push({ text: token, start, end }));
  return tokens;
}

/** True for a token of two Chinese characters: the next token of its run follows. */
export function isPair(token: string): boolean {
  const [first, second] = token;
  return first !== undefined && second !== undefined && isHan(first);
}

/** The folded text that tokens were made from: its words and runs of Chinese, divided by single blanks. */
export function textOfTokens(tokens: readonly string[]): string {
  let text = '';
  let joined = true;
  for (const token of tokens) {
    if (!joined) text += ' ';
    joined = isPair(token);
    text += joined ? ([...token][0] ?? '') : token;
  }
  return text;
}
