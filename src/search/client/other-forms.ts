import { nameKey } from '../names/name-key.ts';
import type { FormHeads } from '../other-forms.ts';
import { type Part, partsOf } from '../query.ts';
import { ClientTable } from './bucketed-table.ts';
import { variantsOf } from './name-variants.ts';
import { wordFormsOf } from './word-forms.ts';

/** What may stand in an article instead of a part of a query. */
export interface PartForms {
  readonly part: Part;
  /** Other spellings of the name that the part is, or is in, to be shown to the reader. */
  readonly names: readonly string[];
  /** Other inflections of the word that the part is, folded. */
  readonly words: readonly string[];
  /** All of them as parts to be searched for. */
  readonly forms: readonly Part[];
}

/** Parts of a query that are looked up together: the longest names that are glossed have so many. */
const longestName = 5;

/** None for a form that ends in a single Chinese character, which no phrase can ask for. */
function partOfForm(form: string): Part[] {
  const parts = partsOf(form, true);
  return parts.length === 1 ? parts : [];
}

/** Looks up other forms of what was typed; fetches a few kilobytes for each part. */
export class OtherFormsTable {
  readonly #names: ClientTable;
  readonly #stems: ClientTable;
  readonly #languages: FormHeads['languages'];

  constructor(heads: FormHeads, fetchText: (file: string) => Promise<string>) {
    this.#names = new ClientTable(heads.names, fetchText);
    this.#stems = new ClientTable(heads.stems, fetchText);
    this.#languages = heads.languages;
  }

  /** The other forms of each part, in order. What a reader put in quotes has none: it is meant as it stands. */
  async formsOf(parts: readonly Part[]): Promise<PartForms[]> {
    const names = await this.#namesIn(parts);
    return Promise.all(
      parts.map(async (part, at) => {
        const its = names[at] ?? [];
        const words = part.quoted ? [] : await wordFormsOf(part.text, this.#languages, this.#stems);
        return { part, names: its, words, forms: [...its, ...words].flatMap(partOfForm) };
      }),
    );
  }

  /**
   * Other spellings for each part. Parts that are a name together have those of the whole name: an article with
   * 马泽 alone has both parts of 约翰·马兹.
   */
  async #namesIn(parts: readonly Part[]): Promise<string[][]> {
    const found = parts.map((): string[] => []);
    for (let from = 0; from < parts.length; from += 1) {
      for (let to = Math.min(parts.length, from + longestName); to > from; to -= 1) {
        const name = parts.slice(from, to);
        if (name.some((part) => part.quoted)) continue;
        const typed = nameKey(name.map((part) => part.text).join(' '));
        const variants = await variantsOf(typed, this.#names);
        if (variants.length === 0) continue;
        for (let at = from; at < to; at += 1) found[at] = variants.map(({ form }) => form);
        from = to - 1;
        break;
      }
    }
    return found;
  }
}
