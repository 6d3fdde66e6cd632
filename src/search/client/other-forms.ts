import type { FormHeads } from '../format.ts';
import { type StemmedLanguage, stemmedLanguage } from '../stems/stemmers.ts';
import { ClientTable } from './bucketed-table.ts';
import { formsOfName, namesIn } from './names-in.ts';
import { type Part, partOf } from './query.ts';
import type { OtherSpellings } from './result.ts';
import { wordFormsOf } from './word-forms.ts';

/** Which other forms are asked for; all unless told. */
export interface WantedForms {
  /** Spellings of names. */
  readonly names?: boolean;
  /** Inflections of words. */
  readonly words?: boolean;
}

/** These may stand in an article instead of a part of a query. */
export interface PartForms {
  readonly part: Part;
  /** The name that the part is, alone or with its neighbours. */
  readonly name: OtherSpellings | null;
  /** Other inflections of the word that the part is, folded. */
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
    const found = names ? await namesIn(parts, this.#names) : [];
    return Promise.all(
      parts.map(async (part, at) => {
        const whole = found[at];
        // A name that is found as it stands needs no look at its endings.
        const stemmed = !part.quoted && (words || (names && !whole));
        const inflected = stemmed ? await wordFormsOf(part.text, this.#languages, this.#stems) : [];
        const name = whole ?? (names ? await this.#nameOfWord(part, inflected) : null);
        const its = words ? inflected : [];
        return {
          part,
          name,
          words: its,
          forms: [...wholeForms(part, name), ...its].flatMap((form) => partOf(form, true) ?? []),
        };
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
}

/** A part may begin or end with a name, which has other forms: 川普政府 for 特朗普政府, 总统川普 for 总统特朗普. */
function wholeForms({ text }: Part, name: OtherSpellings | null): readonly string[] {
  if (name === null) return [];
  const rest = text.length - name.part.length;
  if (rest > 0 && text.startsWith(name.part)) return name.forms.map((form) => form + text.slice(-rest));
  if (rest > 0 && text.endsWith(name.part)) return name.forms.map((form) => text.slice(0, rest) + form);
  return name.forms;
}
