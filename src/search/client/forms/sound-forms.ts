import type { SoundHeads } from '../../format.ts';
import { fewestOf, soundAlike } from '../../sounds/alike.ts';
import { isTransliterated, keyOf, readingsOf, soundScript } from '../../sounds/readings.ts';

/*
 * This is fetched only where names in several scripts may meet, and shares no module with the rest of the search: what
 * it needs of that it is given, so that `assets/search.js` stays one file.
 */

/** It is given these of the search. */
export interface SoundSources {
  readonly fold: (text: string) => string;
  /** A table by the file of its head. */
  readonly table: (file: string) => Promise<{ readonly valuesOf: (key: string) => Promise<string[]> }>;
}

/** Forms that are offered for one name at most. */
const offered = 12;

/** True for a script in which a name can be told from a word, by its capital or as katakana are for names from abroad. */
const hasCapitals = (word: string): boolean =>
  soundScript(word) === 'Kana' || word.toUpperCase() !== word.toLowerCase();

/** A word that is typed small may be a name, where the archive has it as one; else it has to sound very much like one. */
const isSmall = (word: string): boolean =>
  hasCapitals(word) && word === word.toLowerCase() && soundScript(word) !== 'Kana';

const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const isCapital = (word: string): boolean => hasCapitals(word) && !isSmall(word);

/** A name, and the stem of it that sounds so. */
function nameOf(value: string): { name: string; stem: string } {
  const [name = '', stem = name] = value.split(' ');
  return { name, stem };
}

/** Finds names in other scripts, and in other spellings, by how they sound. */
export class SoundForms {
  readonly #heads: SoundHeads;
  readonly #sources: SoundSources;

  constructor(heads: SoundHeads, sources: SoundSources) {
    this.#heads = heads;
    this.#sources = sources;
  }

  /**
   * The names of the archive that sound like one of `words`, without these themselves.
   * @param words What was typed, and its stems.
   */
  async formsOf(words: readonly string[]): Promise<string[]> {
    const { fold } = this.#sources;
    const near = await this.#alike(words);
    const cased = near.filter(hasCapitals);
    // Words of two scripts without capitals are alike by chance too often: the name in a third one has to be there.
    const far = words.some(hasCapitals) || cased.length === 0 ? [] : await this.#alike(cased);
    const forms = new Map([...near, ...far].map((name) => [fold(name), name]));
    for (const word of words) forms.delete(fold(word));
    return [...forms.values()].slice(0, offered);
  }

  async #alike(words: readonly string[]): Promise<string[]> {
    const { fold } = this.#sources;
    const found: string[] = [];
    for (const word of new Set(words)) {
      for (const table of await this.#tablesFor(word)) {
        for (const key of new Set(readingsOf(word).map(keyOf))) {
          const names = (await table.valuesOf(key)).map(nameOf);
          const own = names.find(({ name }) => fold(name) === fold(word))?.name;
          const isKnown = own !== undefined && !isSmall(own);
          for (const { name, stem } of names) {
            if (!hasCapitals(word) && !hasCapitals(name)) continue;
            // Of two words that are no names one is a loan from the other.
            if (isSmall(name) && !isKnown && (!isCapital(word) || own !== undefined)) continue;
            const least = isSmall(word) && !isKnown ? fewestOf.small : isSmall(name) ? fewestOf.beginning : 0;
            if (soundAlike(word, stem, least)) found.push(capitalized(name));
          }
        }
      }
    }
    return found;
  }

  /** Who asks in Latin letters needs no names in Latin letters but where one of both may have several spellings. */
  #tablesFor(word: string) {
    const script = soundScript(word);
    const { latin, others } = this.#heads;
    const isPlain = script === 'Latn' && !isTransliterated(word);
    const files = script === null ? [] : isPlain ? [others] : [latin, others];
    return Promise.all(files.flatMap((file) => (file === null ? [] : [this.#sources.table(file)])));
  }
}
