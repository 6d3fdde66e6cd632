import { fieldTokens, readableAddress } from '../fields.ts';
import type { FaultKind } from '../query-faults.ts';
import { cutQuery, type FieldName, type Lexeme, type Span } from './lexemes.ts';
import { type Part, partOf } from './part.ts';
import { type Condition, type Fault, type Near, type Query, queryOf, type Remark } from './tree.ts';

/*
 * The query language. Blanks ask for all of what stands between them, OR for one of its neighbours, which it holds
 * together more closely than blanks do; a minus, or NOT, leaves out. Parentheses make groups, a star lets a word go on,
 * NEAR/5 wants words with at most five others between them, and `title:` and the like say where.
 */

/** An operand begins with one of these. */
const operandStarts: ReadonlySet<Lexeme['kind']> = new Set(['words', 'open', 'not', 'field']);

/** Groups in each other beyond this are nobody's query. */
const deepest = 30;

class FaultError extends Error {
  readonly fault: Fault;
  constructor(kind: FaultKind, { from, to }: Span) {
    super(kind);
    this.fault = { kind, from, to };
  }
}

/** A condition, and where it was typed. */
interface Read extends Span {
  readonly condition: Condition;
  /** Several joined by OR, without parentheses around them. */
  readonly isBareChoice: boolean;
}

class Parser {
  readonly #lexemes: readonly Lexeme[];
  #next = 0;
  #depth = 0;
  /** Choices without parentheses among others, that could be read otherwise. */
  readonly choices: Span[] = [];

  constructor(lexemes: readonly Lexeme[]) {
    this.#lexemes = lexemes;
  }

  whole(): Condition | null {
    return this.#all(null)?.condition ?? null;
  }

  #peek = (): Lexeme | undefined => this.#lexemes[this.#next];

  /** All that stands here side by side, to the end of the group. */
  #all(scope: FieldName | null): Read | null {
    const found: Read[] = [];
    for (let next = this.#peek(); next && next.kind !== 'close'; next = this.#peek()) {
      if (next.kind === 'and') this.#pass(next, found.length > 0);
      found.push(this.#choice(scope));
    }
    if (found.length > 1) this.choices.push(...found.filter(({ isBareChoice }) => isBareChoice));
    return joined('all', found);
  }

  /** Passes over a sign that joins what stands before it to what stands behind it. */
  #pass(sign: Lexeme, hasBefore = true): void {
    this.#next += 1;
    const after = this.#peek()?.kind;
    if (!hasBefore || after === undefined || !operandStarts.has(after)) throw new FaultError('missing', sign);
  }

  #choice(scope: FieldName | null): Read {
    const first = this.#chain(scope);
    const found = [first];
    for (let sign = this.#peek(); sign?.kind === 'or'; sign = this.#peek()) {
      this.#pass(sign);
      found.push(this.#chain(scope));
    }
    return { ...(joined('any', found) ?? first), isBareChoice: found.length > 1 };
  }

  /** Operands that NEAR joins, or one alone. */
  #chain(scope: FieldName | null): Read {
    const first = this.#operand(scope);
    const all = [first];
    const distances: number[] = [];
    for (let sign = this.#peek(); sign?.kind === 'near'; sign = this.#peek()) {
      this.#pass(sign);
      distances.push(sign.distance);
      all.push(this.#operand(scope));
    }
    if (distances.length === 0) return first;
    const near: Near = {
      kind: 'near',
      operands: all.map((one) => partsOf(one, scope)),
      distances,
      inTitle: scope === 'title',
    };
    return { condition: near, from: first.from, to: all.at(-1)?.to ?? first.to, isBareChoice: false };
  }

  #operand(scope: FieldName | null): Read {
    const next = this.#peek();
    this.#next += 1;
    switch (next?.kind) {
      case 'words':
        return wordsRead(next, scope);
      case 'not':
        return this.#not(next, scope);
      case 'open':
        return this.#group(next, scope);
      case 'field':
        return this.#field(next, scope);
      default:
        throw new FaultError('missing', next ?? this.#lexemes.at(-1) ?? { from: 0, to: 0 });
    }
  }

  #not(sign: Lexeme, scope: FieldName | null): Read {
    this.#next -= 1;
    this.#pass(sign);
    const { condition, to } = this.#deeper(sign, () => this.#operand(scope));
    return { condition: { kind: 'not', of: condition }, from: sign.from, to, isBareChoice: false };
  }

  #group(open: Lexeme, scope: FieldName | null): Read {
    const inside = this.#deeper(open, () => this.#all(scope));
    const close = this.#peek();
    if (close?.kind !== 'close') throw new FaultError('unclosed', open);
    this.#next += 1;
    if (!inside) throw new FaultError('empty', { from: open.from, to: close.to });
    return { condition: inside.condition, from: open.from, to: close.to, isBareChoice: false };
  }

  #field(field: Lexeme & { readonly kind: 'field' }, scope: FieldName | null): Read {
    const value = this.#peek();
    const isThere = value?.from === field.to && (value.kind === 'words' || value.kind === 'open');
    if (!isThere || (scope !== null && scope !== field.name)) throw new FaultError('field', field);
    return { ...this.#operand(field.name), from: field.from };
  }

  #deeper<Inside>(at: Span, read: () => Inside): Inside {
    this.#depth += 1;
    if (this.#depth > deepest) throw new FaultError('deep', at);
    const inside = read();
    this.#depth -= 1;
    return inside;
  }
}

/** Several conditions as one, those of the same kind in it at once; null where there is none. */
function joined(kind: 'all' | 'any', read: readonly Read[]): Read | null {
  const [first] = read;
  const last = read.at(-1);
  if (!first || !last) return null;
  if (first === last) return first;
  const of = read.flatMap(({ condition }) => (condition.kind === kind ? condition.of : [condition]));
  return { condition: { kind, of }, from: first.from, to: last.to, isBareChoice: false };
}

/** The parts of which NEAR wants one. A field stands before all of it: words of two fields stand nowhere near each other. */
function partsOf(read: Read, scope: FieldName | null): Part[] {
  const { condition } = read;
  const each = condition.kind === 'any' ? condition.of : [condition];
  return each.map((one) => {
    if (one.kind !== (scope === null ? 'part' : 'stands')) throw new FaultError('near', read);
    return one.part;
  });
}

/** Without pieces that have no letter and no digit, and the minus before such a one: they ask for nothing. */
function meant(lexemes: readonly Lexeme[]): Lexeme[] {
  const found: Lexeme[] = [];
  for (const lexeme of lexemes) {
    if (lexeme.kind !== 'words' || partOf(lexeme.text, false) !== null) found.push(lexeme);
    else if (found.at(-1)?.kind === 'not' && found.at(-1)?.to === lexeme.from) found.pop();
  }
  return found;
}

const languageTag = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu;

function wordsRead(lexeme: Lexeme & { readonly kind: 'words' }, scope: FieldName | null): Read {
  const { text, quoted, star } = lexeme;
  const place = { from: lexeme.from, to: lexeme.to, isBareChoice: false };
  if (!quoted && /\*[\p{L}\p{N}]/u.test(text)) {
    const at = lexeme.from + text.search(/\*[\p{L}\p{N}]/u);
    throw new FaultError('star', { from: at, to: at + 1 });
  }
  if (scope === 'language') {
    if (star || !languageTag.test(text)) throw new FaultError('language', lexeme);
    return { condition: { kind: 'language', tag: text }, ...place };
  }
  const words = scope === 'url' ? readableAddress(text) : text;
  const part = partOf(words, quoted || star || scope !== null);
  if (!part) throw new FaultError('field', lexeme);
  // Chinese may go on in any case.
  const starred: Part = star && part.tokens.length === part.length ? { ...part, beginning: true } : part;
  if (scope === null) return { condition: { kind: 'part', part: starred }, ...place };
  const inTitle = scope === 'title';
  const tokens = inTitle ? part.tokens : fieldTokens(scope, part.tokens);
  return { condition: { kind: 'stands', part: { ...starred, tokens }, inTitle }, ...place };
}

/** A query as it was typed, with parentheses around each choice that could be read otherwise. */
function asRead(input: string, choices: readonly Span[]): string {
  const places = choices.flatMap(({ from, to }) => [
    { at: from, sign: '(' },
    { at: to, sign: ')' },
  ]);
  places.sort((a, b) => b.at - a.at);
  return places.reduce((text, { at, sign }) => text.slice(0, at) + sign + text.slice(at), input);
}

/** Reads a query as a reader typed it. What has no letter or digit is no part of it. */
export function parseQuery(input: string): Query {
  const { lexemes, doubts } = cutQuery(input);
  const remarks: Remark[] = doubts.map(({ kind, from, to }) => ({ kind, text: input.slice(from, to) }));
  const parser = new Parser(meant(lexemes));
  try {
    const condition = parser.whole();
    if (parser.choices.length > 0) remarks.push({ kind: 'read', text: asRead(input, parser.choices) });
    return { ...queryOf(condition), fault: null, remarks };
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return { ...queryOf(null), fault: error.fault, remarks };
  }
}
