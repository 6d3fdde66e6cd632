import type { SoundScript } from './letters.ts';
import { type Reading, readingsOf } from './readings.ts';

/*
 * Sounds that two names have in common at least: Macron has six, four consonants and two vowels. Counted on words of
 * forty languages, so that of those that are alike nearly all are names. More is wanted of a script without capitals,
 * where any word may be a name, and of a name of two consonants, which its vowels tell.
 */
const fewest = { names: 4, words: 4.5, pairs: 5 };
/** More is wanted of a word that only begins sentences, and most of one that is typed small. */
export const fewestOf = { beginning: 5, small: 7 } as const;
/** One consonant may be voiced in one and not in the other, as in Gaddafi and Каддафи, where so much is the same. */
const fewestOtherwise = 6;

/** Names are told from words by capitals, and in Japanese by kana that are for words from abroad. */
const tellNames: ReadonlySet<SoundScript> = new Set(['Latn', 'Cyrl', 'Grek', 'Armn', 'Kana']);

/** Vowels that no language takes for each other. */
const apart: Readonly<Record<string, string>> = { i: 'aou', u: 'ei' };

/**
 * True where two words may be one name in two scripts, or in two spellings of one.
 * @param least Sounds that they have to share, where nothing tells that both are names.
 */
export function soundAlike(one: string, other: string, least = 0): boolean {
  const others = readingsOf(other);
  return readingsOf(one).some((a) =>
    others.some((b) => sharedSounds(a, b) >= Math.max(least, fewestFor(a, b))),
  );
}

function fewestFor(a: Reading, b: Reading): number {
  const isDoubtful = !tellNames.has(a.script) || !tellNames.has(b.script);
  if (a.consonants.length < 3) return fewest.pairs;
  return isDoubtful ? fewest.words : fewest.names;
}

/** How many sounds two readings share; none where they cannot be of one name. */
function sharedSounds(a: Reading, b: Reading): number {
  if (a.consonants.length !== b.consonants.length) return 0;
  const unlike = a.consonants.filter((sound, at) => !overlap(sound, b.consonants[at] ?? ''));
  if (unlike.length > 1 || unlike.some(isLiquid)) return 0;
  const vowels = sharedVowels(a, b);
  if (vowels === null) return 0;
  const shared =
    vowels + a.consonants.reduce((sum, sound) => sum + weightOf(sound, a.script === b.script), 0);
  return unlike.length === 0 || shared >= fewestOtherwise ? shared : 0;
}

/** Sibilants are many sounds that scripts divide in their own ways: that there is one says half as much. */
const weightOf = (sound: string, isSameScript: boolean): number => (sound === 'S' && !isSameScript ? 0.5 : 1);

/** How many vowels two readings share; null where they differ. */
function sharedVowels(a: Reading, b: Reading): number | null {
  const isSameScript = a.script === b.script;
  const last = a.vowels.length - 1;
  let shared = 0;
  let missing = 0;
  for (const [at, vowel] of a.vowels.entries()) {
    const agreement = agreementOf(vowel, b.vowels[at] ?? '', isSameScript);
    if (agreement === 'yes') shared += 1;
    // In another script a name may end in the vowel of its case.
    else if (at < last || isSameScript) {
      if (agreement === 'no') return null;
      if (agreement === 'missing' && !(vowel === '' ? a : b).abjad) missing += 1;
    }
  }
  return missing > (isSameScript ? 0 : Math.max(0, last - 4)) ? null : shared;
}

const overlap = (one: string, other: string): boolean =>
  Array.from(one).some((sound) => other.includes(sound) || (isNasal(sound) && isNasal(other)));

const isNasal = (sound: string): boolean => sound === 'm' || sound === 'n';

const isLiquid = (sound: string): boolean => sound === 'l' || sound === 'r';

type Agreement = 'yes' | 'no' | 'missing' | 'none';

/** Whether two vowels, each any of several, may be one; `strict` where both are of one script, and have to be the same. */
function agreementOf(one: string, other: string, strict: boolean): Agreement {
  const [a, b] = [one.replaceAll('~', ''), other.replaceAll('~', '')];
  if (a === '' && b === '') return 'none';
  if (a === '' || b === '') return one.includes('~') || other.includes('~') ? 'none' : 'missing';
  const areNear = (vowel: string, its: string): boolean =>
    vowel === its || !(strict || apart[vowel]?.includes(its) || apart[its]?.includes(vowel));
  return Array.from(a).some((vowel) => Array.from(b).some((its) => areNear(vowel, its))) ? 'yes' : 'no';
}
