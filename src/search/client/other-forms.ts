import type { FormHeads } from '../other-forms.ts';
import { type Part, partsOf } from '../query.ts';
import type { OtherSpellings } from '../result.ts';
import { type StemmedLanguage, stemmedLanguage } from '../stems/stemmers.ts';
import { ClientTable } from './bucketed-table.ts';
import { variantsOf } from './name-variants.ts';
import { wordFormsOf } from './word-forms.ts';

/** Which other forms are asked for; all unless told. */
export interface WantedForms {
  /** Spellings of names. */
  readonly names?: boolean;
  /** Inflections of words. */
  readonly words?: boolean;
}

/** What may stand in an article instead of a part of a query. */
export interface PartForms {
  readonly part: Part;
  /** The name that the part is, alone or with its neighbours. */
  readonly name: OtherSpellings | null;
  /** Other inflections of the word that the part is, folded. */
  readonly words: readonly string[];
  /** All of them as parts to be searched for. */
  readonly forms: readonly Part[];
}

/** Parts of a query that are looked up together: the longest names that are glossed have so many. */
const longestName = 5;
/** Inflections of a word that are tried as names. */
const wordsTried = 6;

/** None for a form that ends in a single Chinese character, which no phrase can ask for. */
function partOfForm(form: string): Part[] {
  const parts = partsOf(form, true);
  return parts.length === 1 ? parts : [];
}

/** Looks up other forms of what was typed; fetches a few kilobytes for each part. */
export class OtherFormsTable {
  readonly #names: ClientTable;
  readonly #stems: ClientTable;
  readonly #languages: readonly StemmedLanguage[];

  /** @param readerLanguage The page's: who reads Czech may ask for an English name with a Czech ending. */
  constructor(heads: FormHeads, fetchText: (file: string) => Promise<string>, readerLanguage = 'und') {
    this.#names = new ClientTable(heads.names, fetchText);
    this.#stems = new ClientTable(heads.stems, fetchText);
    const own = stemmedLanguage(readerLanguage);
    this.#languages = own === null ? heads.languages : [...new Set([...heads.languages, own])];
  }

  /** The other forms of each part, in order. What a reader put in quotes has none: it is meant as it stands. */
  async formsOf(
    parts: readonly Part[],
    { names = true, words = true }: WantedForms = {},
  ): Promise<PartForms[]> {
    const found = names ? await this.#namesIn(parts) : [];
    return Promise.all(
      parts.map(async (part, at) => {
        const known = found[at];
        // A name that is known as it stands needs no look at its endings.
        const stemmed = !part.quoted && (words || (names && !known));
        const inflected = stemmed ? await wordFormsOf(part.text, this.#languages, this.#stems) : [];
        const name = known ?? (names ? await this.#nameOfWord(part, inflected) : null);
        const its = words ? inflected : [];
        return { part, name, words: its, forms: [...wholeForms(part, name), ...its].flatMap(partOfForm) };
      }),
    );
  }

  /** The name that a part is an inflected form of: Trump for Trumpem. */
  async #nameOfWord(part: Part, inflected: readonly string[]): Promise<OtherSpellings | null> {
    for (const word of inflected.slice(0, wordsTried)) {
      const forms = await this.#formsOfName(word);
      if (forms.length > 0) return { part: part.text, forms };
    }
    return null;
  }

  /**
   * The name of each part, where it is one. Parts that are a name together all have the spellings of the whole: an
   * article with 马泽 alone has both parts of 约翰·马兹.
   */
  async #namesIn(parts: readonly Part[]): Promise<(OtherSpellings | undefined)[]> {
    const found: (OtherSpellings | undefined)[] = [];
    for (let from = 0; from < parts.length; ) {
      const name = await this.#nameFrom(parts, from);
      const to = from + (name?.parts ?? 1);
      found.push(...Array.from({ length: to - from }, () => name));
      from = to;
    }
    return found;
  }

  /** The longest name that begins with a part, and how many parts it has. */
  async #nameFrom(
    parts: readonly Part[],
    from: number,
  ): Promise<(OtherSpellings & { readonly parts: number }) | undefined> {
    for (let length = Math.min(longestName, parts.length - from); length > 0; length -= 1) {
      const name = parts.slice(from, from + length);
      if (name.some((part) => part.quoted)) continue;
      const typed = name.map((part) => part.text).join(' ');
      const forms = await this.#formsOfName(typed);
      if (forms.length > 0) return { part: dotted(typed), forms, parts: length };
    }
    const [first] = parts.slice(from);
    return first && !first.quoted ? this.#nameBefore(first.text) : undefined;
  }

  /** The name that a run of Chinese begins with: 特朗普 of 特朗普政府. Its beginnings lie in one file or two. */
  async #nameBefore(run: string): Promise<(OtherSpellings & { readonly parts: number }) | undefined> {
    if (!/^\p{Script=Han}{4,12}$/u.test(run)) return undefined;
    const characters = Array.from(run);
    for (let length = characters.length - 1; length > 1; length -= 1) {
      const part = characters.slice(0, length).join('');
      const forms = (await this.#formsOfName(part)).filter((form) => /^\p{Script=Han}/u.test(form));
      if (forms.length > 0) return { part, forms, parts: 1 };
    }
    return undefined;
  }

  async #formsOfName(typed: string): Promise<string[]> {
    return (await variantsOf(typed, this.#names)).map(({ form }) => form);
  }
}

/** What stands for a part whose beginning may be a name: 川普政府 for 特朗普政府. */
function wholeForms(part: Part, name: OtherSpellings | null): readonly string[] {
  if (name === null) return [];
  const isBeginning = part.text !== name.part && part.text.startsWith(name.part);
  return isBeginning ? name.forms.map((form) => form + part.text.slice(name.part.length)) : name.forms;
}

/** 约翰·马兹 for the parts 约翰 and 马兹. */
const dotted = (typed: string): string => typed.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '·');
