import type { FormHeads } from '../other-forms.ts';
import { type Part, partsOf } from '../query.ts';
import { ClientTable } from './bucketed-table.ts';
import { variantsOf } from './name-variants.ts';
import { wordFormsOf } from './word-forms.ts';

/** A name of the query, as typed, and its other spellings. */
export interface QueryName {
  readonly part: string;
  readonly forms: readonly string[];
}

/** What may stand in an article instead of a part of a query. */
export interface PartForms {
  readonly part: Part;
  /** The name that the part is, alone or with its neighbours. */
  readonly name: QueryName | null;
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

  /**
   * The other forms of each part, in order. What a reader put in quotes has none: it is meant as it stands.
   * @param names False where the spellings of names are not wanted.
   */
  async formsOf(parts: readonly Part[], { names = true } = {}): Promise<PartForms[]> {
    const found = names ? await this.#namesIn(parts) : [];
    return Promise.all(
      parts.map(async (part, at) => {
        const name = found[at] ?? null;
        const words = part.quoted ? [] : await wordFormsOf(part.text, this.#languages, this.#stems);
        return { part, name, words, forms: [...(name?.forms ?? []), ...words].flatMap(partOfForm) };
      }),
    );
  }

  /**
   * The name of each part, where it is one. Parts that are a name together all have the spellings of the whole: an
   * article with 马泽 alone has both parts of 约翰·马兹.
   */
  async #namesIn(parts: readonly Part[]): Promise<(QueryName | undefined)[]> {
    const found: (QueryName | undefined)[] = [];
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
  ): Promise<(QueryName & { readonly parts: number }) | undefined> {
    for (let length = Math.min(longestName, parts.length - from); length > 0; length -= 1) {
      const name = parts.slice(from, from + length);
      if (name.some((part) => part.quoted)) continue;
      const typed = name.map((part) => part.text).join(' ');
      const variants = await variantsOf(typed, this.#names);
      if (variants.length > 0) {
        return { part: dotted(typed), forms: variants.map(({ form }) => form), parts: length };
      }
    }
    return undefined;
  }
}

/** 约翰·马兹 for the parts 约翰 and 马兹. */
const dotted = (typed: string): string => typed.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '·');
