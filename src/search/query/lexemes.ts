/*
 * Cuts what a reader typed: at blanks, at quotes, at the parentheses of groups, and at the words of the query language.
 * All that is none of these stays in one piece, whatever signs it has.
 */

/** Fields, as queries name them. */
const fieldNames = ['title', 'people', 'publisher', 'subject', 'language', 'url'] as const;
export type FieldName = (typeof fieldNames)[number];

/** Where something stands in what was typed, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

type Kind =
  | { readonly kind: 'words'; readonly text: string; readonly quoted: boolean; readonly star: boolean }
  | { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not' }
  | { readonly kind: 'near'; readonly distance: number }
  | { readonly kind: 'field'; readonly name: FieldName };

export type Lexeme = Span & Kind;

/** Looks as if it were of the language, and is looked for as it stands. */
interface Doubt extends Span {
  readonly kind: 'quote' | 'near' | 'field';
}

export interface Cut {
  readonly lexemes: readonly Lexeme[];
  readonly doubts: readonly Doubt[];
}

/** By the quotes that open: those that close. Languages use the same ones either way: „a“, “a”, »a«, ”a”. */
const closing: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '‹': '›',
  '›': '‹',
  '«': '»',
  '»': '«',
};
const doubles = '"“”„‟＂';
const quotes = `${doubles}${Object.entries(closing).flat().join('')}`;
/** Single ones are also apostrophes: they hold words together only where blanks stand around them. */
const singles = '‘‚’';

/** Blanks divide, but not the fixed and the narrow ones that stand inside numbers. */
const blank = /[^\S\u00a0\u202f\u2007]/u;
/** Divide as well, but in numbers: Chinese has no blanks beside them. */
const stop = /[，。、；：？！…]/u;
/** Excludes what follows it, where nothing stands before it and a word, a quote or a group after it. */
const minusSign = /^[-－−](?![-－−>\s]|$)/u;
const wordCharacter = /[\p{L}\p{N}]/u;
const han = /\p{Script=Han}/u;
const digit = /\p{Nd}/u;

/** Ends the words of the language, which capitals tell from others. */
const end = String.raw`(?=[\s()（）]|$)`;
const operator = new RegExp(`^(?<name>OR|AND|NOT)${end}`, 'u');
const near = new RegExp(String.raw`^NEAR/(?<distance>\d{1,3})${end}`, 'u');
const nearWithout = new RegExp(String.raw`^NEAR(?:/\S*)?${end}`, 'u');
const field = new RegExp(`^(?<name>${fieldNames.join('|')})[:：]`, 'u');
/** A time, a ratio or an address has no such colon. */
const otherField = /^[a-z]{3,}:(?=[\p{L}\p{N}"“„])/u;

const isOpening = (character: string | undefined): boolean => character === '(' || character === '（';
const isClosing = (character: string | undefined): boolean => character === ')' || character === '）';

/** A group or a minus may follow these at once. */
const opensWay: ReadonlySet<Lexeme['kind']> = new Set(['open', 'not', 'field', 'or', 'and', 'near']);

class Cutter {
  readonly lexemes: Lexeme[] = [];
  readonly doubts: Doubt[] = [];
  readonly #characters: readonly string[];
  /** Where each character begins, in UTF-16 units. */
  readonly #offsets: readonly number[];
  #at = 0;
  #depth = 0;

  constructor(input: string) {
    this.#characters = [...input];
    let offset = 0;
    this.#offsets = [...this.#characters, ''].map((character) => {
      offset += character.length;
      return offset - character.length;
    });
  }

  cut(): Cut {
    while (this.#at < this.#characters.length) {
      if (this.#divides(this.#at)) this.#at += 1;
      else this.#take();
    }
    return this;
  }

  #take(): void {
    const free = this.#isFree();
    const quote = this.#closingQuote(this.#at);
    if (quote > this.#at) this.#takeQuoted(quote);
    else if (isClosing(this.#character()) && this.#depth > 0) this.#takeSign('close');
    else if (isOpening(this.#character()) && (free || this.lexemes.at(-1)?.kind === 'close'))
      this.#takeSign('open');
    else if (!free || !this.#takeOfLanguage()) this.#takeWords();
  }

  #takeSign(kind: 'open' | 'close'): void {
    this.#depth += kind === 'open' ? 1 : -1;
    this.#push({ kind }, 1);
  }

  /** A word of the language, where one stands here. */
  #takeOfLanguage(): boolean {
    const rest = this.#characters.slice(this.#at, this.#at + 20).join('');
    const { length } = rest.match(operator)?.groups?.name ?? '';
    if (length > 0) {
      this.#push({ kind: rest.slice(0, length).toLowerCase() as 'or' | 'and' | 'not' }, length);
      return true;
    }
    if (minusSign.test(rest) && !this.#divides(this.#at + 1)) {
      this.#push({ kind: 'not' }, 1);
      return true;
    }
    const distance = rest.match(near)?.groups?.distance;
    if (distance !== undefined) {
      this.#push({ kind: 'near', distance: Number(distance) }, `NEAR/${distance}`.length);
      return true;
    }
    const name = rest.match(field)?.groups?.name;
    if (name !== undefined) this.#push({ kind: 'field', name: name as FieldName }, name.length + 1);
    return name !== undefined;
  }

  #takeQuoted(end: number): void {
    const text = this.#characters.slice(this.#at + 1, end).join('');
    const starAfter = this.#characters[end + 1] === '*';
    const star = starAfter || /[\p{L}\p{N}\p{M}]\*$/u.test(text);
    this.#push({ kind: 'words', text, quoted: true, star }, end - this.#at + (starAfter ? 2 : 1));
  }

  #takeWords(): void {
    const from = this.#at;
    if (this.#isFree()) this.#doubtLanguage();
    const isAddress = this.#follows('field') && this.#isField('url');
    // Parentheses that open inside a piece close inside it.
    let inner = 0;
    let at = from;
    for (; at < this.#characters.length; at += 1) {
      const character = this.#characters[at] ?? '';
      if (isAddress ? blank.test(character) : this.#divides(at)) break;
      if (at > from && this.#closingQuote(at) > at) break;
      if (isOpening(character)) inner += 1;
      else if (isClosing(character) && inner > 0) inner -= 1;
      else if (isClosing(character) && this.#depth > 0) break;
      if (this.#isLoneQuote(at)) this.doubts.push({ kind: 'quote', ...this.#span(at, 1) });
    }
    const text = this.#characters.slice(from, at).join('');
    this.#push({ kind: 'words', text, quoted: false, star: /[\p{L}\p{N}\p{M}]\*$/u.test(text) }, at - from);
  }

  /** Notes where words begin as the language has it, and are none of it. */
  #doubtLanguage(): void {
    const rest = this.#characters.slice(this.#at, this.#at + 20).join('');
    const [near] = rest.match(nearWithout) ?? [];
    const [field] = (this.#follows('field') ? null : rest.match(otherField)) ?? [];
    if (near) this.doubts.push({ kind: 'near', ...this.#span(this.#at, near.length) });
    else if (field) this.doubts.push({ kind: 'field', ...this.#span(this.#at, field.length) });
  }

  /** True for a quote that has no fellow; 5" is five inches. */
  #isLoneQuote(at: number): boolean {
    const character = this.#characters[at] ?? '';
    return (
      quotes.includes(character) && !(character === '"' && wordCharacter.test(this.#characters[at - 1] ?? ''))
    );
  }

  #push(kind: Kind, length: number): void {
    this.lexemes.push({ ...kind, ...this.#span(this.#at, length) });
    this.#at += length;
  }

  #span(at: number, length: number): Span {
    return { from: this.#offsets[at] ?? 0, to: this.#offsets[at + length] ?? 0 };
  }

  #character = (): string | undefined => this.#characters[this.#at];

  /** Whether a lexeme of this kind ends right here. */
  #follows(kind: Lexeme['kind']): boolean {
    const last = this.lexemes.at(-1);
    return last?.kind === kind && last.to === this.#offsets[this.#at];
  }

  #isField(name: FieldName): boolean {
    const last = this.lexemes.at(-1);
    return last?.kind === 'field' && last.name === name;
  }

  /** True where nothing stands before a place but what opens a way. */
  #isFree(): boolean {
    if (this.#at === 0 || blank.test(this.#characters[this.#at - 1] ?? '')) return true;
    const last = this.lexemes.at(-1);
    return last !== undefined && opensWay.has(last.kind) && this.#follows(last.kind);
  }

  #divides(at: number): boolean {
    const character = this.#characters[at] ?? '';
    if (blank.test(character)) return true;
    const inNumber = digit.test(this.#characters[at - 1] ?? '') && digit.test(this.#characters[at + 1] ?? '');
    return stop.test(character) && !inNumber;
  }

  /** Where the quote that opens at `at` is closed; -1 where none opens there, or it stays open. */
  #closingQuote(at: number): number {
    const open = this.#characters[at] ?? '';
    const before = this.#characters[at - 1] ?? ' ';
    if (singles.includes(open)) {
      if (wordCharacter.test(before)) return -1;
      const isEnd = (character: string, place: number) =>
        place > at + 1 && /[‘’]/u.test(character) && !wordCharacter.test(this.#characters[place + 1] ?? ' ');
      return this.#characters.findIndex(isEnd);
    }
    if (doubles.includes(open)) {
      // 5" is five inches.
      if (open === '"' && wordCharacter.test(before) && !han.test(before)) return -1;
      return this.#characters.findIndex((character, place) => place > at && doubles.includes(character));
    }
    const end = closing[open];
    return end === undefined ? -1 : this.#characters.indexOf(end, at + 1);
  }
}

export const cutQuery = (input: string): Cut => new Cutter(input).cut();
