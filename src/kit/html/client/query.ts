import { isPair, isUnspaced, textOfTokens, tokenize } from '../../../search/tokens.ts';

/** Words that have to stand side by side. */
export interface QueryPart {
  /** Their tokens. */
  readonly tokens: readonly string[];
  /** A piece that a folded text with blanks around it has where they stand there. */
  readonly found: string;
}

/** Words between quotation marks of any kind, or a run without blanks. */
const pieces = /["“”„«»「『](?<phrase>[^"“”„«»「」『』]*)["“”«»」』]?|(?<word>[^\s"“”„«»「」『』]+)/gu;

/** The parts of a query, all of which a text must have. */
export function readQuery(query: string): QueryPart[] {
  return Array.from(query.matchAll(pieces), ({ groups }) => groups?.phrase ?? groups?.word ?? '').flatMap(
    (piece) => {
      const tokens = tokenize(piece).map(({ text }) => text);
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (first === undefined || last === undefined) return [];
      const [start, end] = [first, last].map((token) => (isUnspaced([...token][0] ?? '') ? '' : ' '));
      return [{ tokens, found: start + textOfTokens(tokens) + end }];
    },
  );
}

/** The places in a text where parts of a query stand, in UTF-16 units. */
export function placesIn(
  text: string,
  parts: readonly QueryPart[],
): { readonly start: number; readonly end: number }[] {
  const tokens = tokenize(text);
  return parts.flatMap(({ tokens: wanted }) =>
    tokens.flatMap((first, at) => {
      const last = tokens[at + wanted.length - 1];
      const isHere = wanted.every((token, step) => isAt(token, tokens[at + step]?.text));
      if (!isHere || !last) return [];
      const whole = wanted.at(-1) === last.text;
      const [character = ''] = text.slice(last.start);
      return [{ start: first.start, end: whole ? last.end : last.start + character.length }];
    }),
  );
}

/** The last character of a run that is looked for may go on in a text: there it is the first of a pair. */
function isAt(wanted: string, token: string | undefined): boolean {
  if (wanted === token) return true;
  return (
    token !== undefined && isUnspaced(wanted) && !isPair(wanted) && isPair(token) && token.startsWith(wanted)
  );
}
