import { CachedPromises } from '../../cached.ts';
import type { FormHeads } from '../format.ts';
import { type Part, partOf } from '../query/part.ts';
import { type StemmedLanguage, stemmedLanguage } from '../stems/stemmers.ts';
import { fold } from '../tokens.ts';
import { ClientTable } from './bucketed-table.ts';
import type { SoundForms } from './forms/sound-forms.ts';
import { formsOfName, namesIn } from './names-in.ts';
import type { OtherSpellings } from './result.ts';
import { inflectedForms, wordFormsOf } from './word-forms.ts';

/** Which other forms are asked for; all unless told. */
export interface WantedForms {
  /** Spellings of names. */
  readonly names?: boolean;
  /** Inflections of words. */
  readonly words?: boolean;
  /** These are not, folded. */
  readonly without?: ReadonlySet<string>;
}

/** These may stand in an article instead of a part of a query. */
export interface PartForms {
  readonly part: Part;
  /** The name that the part is, alone or with its neighbours. */
  readonly name: OtherSpellings | null;
  /** Names that sound like the part, in this script and in others. */
  readonly sounds: OtherSpellings | null;
  /** Other inflections and spellings of the word that the part is. */
  readonly words: readonly string[];
  /** All of them as parts to be searched for. */
  readonly forms: readonly Part[];
}

/** Inflections of a word that are tried as names. */
const wordsTried = 6;

/** Looks up other forms of what was typed; fetches a few kilobytes for each part. */
export class OtherFormsTable {
  readonly #names: ClientTable;
  readonly #stems: ClientTable;
  readonly #sounds: FormHeads['sounds'];
  readonly #table: (file: string) => Promise<ClientTable>;
  readonly #languages: readonly StemmedLanguage[];

  /** @param readerLanguage The page's: who reads Czech may ask for an English name with a Czech ending. */
  constructor(heads: FormHeads, fetchText: (file: string) => Promise<string>, readerLanguage = 'und') {
    this.#names = new ClientTable(heads.names, fetchText);
    this.#stems = new ClientTable(heads.stems, fetchText);
    this.#sounds = heads.sounds;
    const tables = new CachedPromises<string, ClientTable>();
    this.#table = (file) =>
      tables.get(file, async () => new ClientTable(JSON.parse(await fetchText(file)), fetchText));
    const own = stemmedLanguage(readerLanguage);
    this.#languages = own === null ? heads.languages : [...new Set([...heads.languages, own])];
  }

  /** The other forms of each part, in order. What a reader put in quotes has none: it is meant as it stands. */
  async formsOf(
    parts: readonly Part[],
    { names = true, words = true, without = new Set() }: WantedForms = {},
  ): Promise<PartForms[]> {
    const found = names ? await namesIn(parts, this.#names) : [];
    const spaced = words ? await this.#otherSpacings(parts) : [];
    const isWanted = (form: string) => !without.has(fold(form));
    return Promise.all(
      parts.map(async (part, at) => {
        const whole = found[at];
        // A name that is found as it stands needs no look at its endings.
        const stemmed = !part.quoted && (words || (names && !whole));
        const inflected = stemmed ? await wordFormsOf(part.text, this.#languages, this.#stems) : [];
        const name = whole ?? (names ? await this.#nameOfWord(part, inflected) : null);
        const sounds = names && !part.quoted ? await this.#soundsOf(part, name, inflected) : null;
        const its =
          words && !part.quoted
            ? [...inflected, ...(spaced[at] ?? []), ...(await this.#japaneseForms(part.text))]
            : [];
        return partForms(part, wanted(name, isWanted), wanted(sounds, isWanted), its.filter(isWanted));
      }),
    );
  }

  /** The name that a part is an inflected form of: Trump for Trumpem. */
  async #nameOfWord(part: Part, inflected: readonly string[]): Promise<OtherSpellings | null> {
    for (const word of inflected.slice(0, wordsTried)) {
      const forms = await formsOfName(word, this.#names);
      if (forms.length > 0) return { part: part.text, forms };
    }
    return null;
  }

  /** Korean has blanks between words or not. */
  async #otherSpacings(parts: readonly Part[]): Promise<readonly (readonly string[])[]> {
    if (!this.#languages.includes('ko') || !parts.some(({ text }) => hangul.test(text))) return [];
    const { otherSpacings } = await import('./forms/korean-spacing.ts');
    return otherSpacings(parts, async (word) => (await inflectedForms(word, 'ko', this.#stems)).siblings);
  }

  async #japaneseForms(text: string): Promise<string[]> {
    if (!this.#languages.includes('ja') || !hanOrKana.test(text)) return [];
    return (await import('./forms/japanese.ts')).japaneseForms(text);
  }

  /** Null where no name of the archive can be written in another script than these words. */
  async #soundForms(words: readonly string[]): Promise<SoundForms | null> {
    const { latin, others } = this.#sounds;
    const isNeeded = others !== null || (latin !== null && words.some((word) => !latinOrHan.test(word)));
    if (!isNeeded) return null;
    const { SoundForms } = await import('./forms/sound-forms.ts');
    return new SoundForms(this.#sounds, { fold, table: this.#table });
  }

  /** The names that sound like a part, like a Latin form of it, or like it without its ending; and what these are in Chinese. */
  async #soundsOf(
    part: Part,
    name: OtherSpellings | null,
    inflected: readonly string[],
  ): Promise<OtherSpellings | null> {
    const latin = name?.forms.filter((form) => latinWord.test(form)) ?? [];
    const known = new Set([part.text, ...(name?.forms ?? []), ...inflected].map(fold));
    const words = [part.text, ...latin, ...stemsAmong(inflected, part.text)];
    const alike = (await (await this.#soundForms(words))?.formsOf(words)) ?? [];
    const glossed = await Promise.all(
      alike.filter((form) => latinWord.test(form)).map((form) => formsOfName(form, this.#names)),
    );
    const forms = [...new Set([...alike, ...glossed.flat()])].filter((form) => !known.has(fold(form)));
    return forms.length > 0 ? { part: part.text, forms } : null;
  }
}

const latinWord = /^[\p{Script=Latin}\p{M}]+$/u;
const latinOrHan = /^[\P{L}\p{Script=Latin}\p{Script=Han}]*$/u;
const hangul = /\p{Script=Hangul}/u;
const hanOrKana = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/** The forms that are the beginning of a word, with a capital where that has one. */
const stemsAmong = (forms: readonly string[], word: string): string[] =>
  forms
    .filter((form) => fold(word).startsWith(fold(form)))
    .slice(0, wordsTried)
    .map((form) => word.charAt(0) + form.slice(1));

/** The spellings that are wanted; null where none is. The same where all are, as parts of one name have it together. */
function wanted(
  spellings: OtherSpellings | null,
  isWanted: (form: string) => boolean,
): OtherSpellings | null {
  if (spellings === null || spellings.forms.every(isWanted)) return spellings;
  const forms = spellings.forms.filter(isWanted);
  return forms.length > 0 ? { ...spellings, forms } : null;
}

function partForms(
  part: Part,
  name: OtherSpellings | null,
  sounds: OtherSpellings | null,
  words: readonly string[],
): PartForms {
  const all = [...wholeForms(part, name), ...(sounds?.forms ?? []), ...words];
  return { part, name, sounds, words, forms: all.flatMap((form) => partOf(form, true) ?? []) };
}

/** A part may begin or end with a name, which has other forms: 川普政府 for 特朗普政府, 总统川普 for 总统特朗普. */
function wholeForms({ text }: Part, name: OtherSpellings | null): readonly string[] {
  if (name === null) return [];
  const rest = text.length - name.part.length;
  if (rest > 0 && text.startsWith(name.part)) return name.forms.map((form) => form + text.slice(-rest));
  if (rest > 0 && text.endsWith(name.part)) return name.forms.map((form) => text.slice(0, rest) + form);
  return name.forms;
}
