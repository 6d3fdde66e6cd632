import { soundAlike } from '../sounds/alike.ts';
import { isTransliterated, keyOf, type Reading, readingsOf, soundScript } from '../sounds/readings.ts';
import { fold, unfolded } from '../tokens.ts';
import { commonWords, type StemmedWord, type WordList } from './stems/words.ts';

/**
 * By the key of its sounds, the words of an archive that may be a name: `Зеленский`, with their stem where only that
 * sounds so; small where they only begin sentences.
 */
type SoundTable = ReadonlyMap<string, readonly string[]>;

export interface SoundTables {
  /** Names in Latin letters, for who asks in others. */
  readonly latin: SoundTable;
  /** Names in other letters, and Latin names that are spelt in several ways as they come from them. */
  readonly others: SoundTable;
}

/** Languages that write the cases of a name in one with it; elsewhere a stem is another word: Pottinger is no potting. */
const declining: ReadonlySet<string> = new Set(
  'az be bg bn cs el et eu fi hi hu hy is ka kk ko ky lt lv mk mn mr ne pl ru sk sl sq sr ta te tr uk ur uz'.split(
    ' ',
  ),
);

/** A stem of fewer letters is too little of a name. */
const shortestStem = 4;

/** @param glossed Latin names that articles in Chinese give beside the Chinese ones. */
export function soundTables(
  all: readonly WordList<StemmedWord>[],
  glossed: readonly string[] = [],
): SoundTables {
  const latin = new Map<string, Set<string>>();
  const others = new Map<string, Set<string>>();
  const spelt = new Map<string, Set<string>>();
  const named = namesAmong(all);
  for (const name of glossed) if (!name.includes(' ') && !named.has(name)) named.set(name, new Set());
  for (const [word, stems] of named) {
    const isLatin = soundScript(word) === 'Latn';
    for (const [key, value] of keysOf(word, stems)) {
      add(isLatin ? latin : others, key, value);
      if (isLatin && isTransliterated(word)) add(spelt, key, value);
    }
  }
  if (others.size > 0) {
    for (const [key, values] of spelt) for (const value of values) add(others, key, value);
    for (const [key, values] of others) {
      const foreign = [...values].map(firstOf);
      for (const value of latin.get(key) ?? [])
        if (foreign.some((word) => soundAlike(word, firstOf(value)))) values.add(value);
    }
  }
  return { latin: sorted(latin), others: sorted(others) };
}

const firstOf = (value: string): string => value.split(' ')[0] ?? '';

const add = (table: Map<string, Set<string>>, key: string, value: string): void => {
  const values = table.get(key) ?? new Set<string>();
  table.set(key, values.add(value));
};

const sorted = (table: ReadonlyMap<string, ReadonlySet<string>>): SoundTable =>
  new Map([...table].map(([key, values]) => [key, [...values].sort()]));

/** The words that may be names, with a capital those that are seen to be, with their stems; of scripts without capitals all. */
function namesAmong(all: readonly WordList<StemmedWord>[]): Map<string, Set<string>> {
  const common = commonWords(all);
  const named = new Set(all.flatMap(({ names = [] }) => names));
  const found = new Map<string, Set<string>>();
  for (const { language, words } of all) {
    for (const [word, , , ...stems] of words) {
      const name = word.charAt(0).toUpperCase() + word.slice(1);
      if (name !== word && common.has(fold(word))) continue;
      const shown = named.has(word) ? name : word;
      found.set(shown, new Set([...(found.get(shown) ?? []), ...(declining.has(language) ? stems : [])]));
    }
  }
  return found;
}

/** The keys of a name and of its stems; of a key of the latter alone the value has the stem. */
function keysOf(name: string, stems: ReadonlySet<string>): Map<string, string> {
  const keys = new Map<string, string>();
  for (const one of [name, ...[...stems].map(unfolded).filter((stem) => stem.length >= shortestStem)]) {
    for (const reading of readingsOf(one)) {
      const key = keyOf(reading);
      if (isTelling(reading, key) && !keys.has(key)) keys.set(key, one === name ? name : `${name} ${one}`);
    }
  }
  return keys;
}

/** A key of two sounds is that of very many words, and so is that of three consonants without a vowel. */
const isTelling = ({ consonants, vowels }: Reading, key: string): boolean =>
  key.length > 2 && consonants.length + vowels.filter((vowel) => vowel !== '').length > 3;
