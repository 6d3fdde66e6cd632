import { pinyin } from 'pinyin-pro';

/**
 * A name sounds, crudely, like the row of its consonants, in classes that transliteration into Chinese keeps or
 * exchanges. Enough to tell a name from the title that stands before it.
 *
 * Latin: `b d f g h j l m n r s v w y` as most languages speak them, `c` for ch, `z` for sh, `t` for th, `k` for a g
 * that may be soft, `a` for a vowel that begins a word, `o` for one before another, `·` between words.
 * Chinese: the pinyin initial, in classes: `b d f g h j l m n r s w x y`, `a` where a syllable has none, `i` for 伊,
 * `e` for 尔, `N` for a nasal at its end, `·` as written.
 */
export type Sounds = string;

const syllableInitial = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?/u;
const initialClass: Readonly<Record<string, string>> = {
  ...{ p: 'b', t: 'd', k: 'g', q: 'j', zh: 'j', ch: 'j', sh: 's', z: 's', c: 's', '': 'a' },
};

const initialSound = (initial: string): Sounds => initialClass[initial] ?? initial;

const soundsOfCharacter = new Map<string, Sounds>([
  ['·', '·'],
  // In names xī, elsewhere qiàn.
  ['茜', 'x'],
]);

/** The sounds of one Chinese character. */
export function hanSounds(character: string): Sounds {
  const before = soundsOfCharacter.get(character);
  if (before !== undefined) return before;
  const syllable = pinyin(character, { toneType: 'none' });
  const initial = syllableInitial.exec(syllable)?.[0] ?? '';
  const sounds =
    syllable === 'er'
      ? 'e'
      : syllable === 'yi'
        ? 'i'
        : initialSound(initial) + (/ng?$/u.test(syllable) ? 'N' : '');
  soundsOfCharacter.set(character, sounds);
  return sounds;
}

/** The pinyin of a Chinese name as Latin letters write it, without tones. */
export const pinyinOf = (han: string): string => pinyin(han, { toneType: 'none', type: 'array' }).join('');

/** Spellings of more than one letter, and letters that sound as their neighbours tell; the first that fits is taken. */
const spellings: readonly (readonly [RegExp, Sounds])[] = [
  [/tsch|tch|cz|ch|č|ć/uy, 'c'],
  [/sch|sh|sz|š|ş/uy, 'z'],
  [/ph/uy, 'f'],
  [/th/uy, 't'],
  [/ck|cc(?![eiy])|c(?![eiy])|qu?|k/uy, 'g'],
  [/wh/uy, 'w'],
  [/x/uy, 'gs'],
  [/g(?=[eiy])|dg|dj|gi/uy, 'k'],
  [/gh(?=$|t)/uy, ''],
  [/ts|tz|ß|[szc]/uy, 's'],
  [/j|zh|ž/uy, 'j'],
  [/[bp]/uy, 'b'],
  [/[dt]/uy, 'd'],
  [/[fghlmnrvwñł]/uy, '='],
  [/y(?=[aeiou])|(?<=[aeo])y/uy, 'y'],
  [/[iy](?=[aouáóú])|[eu](?=[aoáó])|a(?=o)/uy, 'o'],
];

/** The sounds of Latin words, `·` between them. */
export function latinSounds(name: string): Sounds {
  return name
    .split(/[\s‐‑-]+/u)
    .map(wordSounds)
    .join('·');
}

function wordSounds(word: string): Sounds {
  const letters = word.toLowerCase();
  let sounds = /^\P{L}*[aeiouàáâäãåæèéêëìíîïòóôöõøùúûü]/u.test(letters) ? 'a' : '';
  for (let at = 0; at < letters.length; ) {
    const [length, sound] = spellingAt(letters, at);
    // A doubled letter is one sound.
    if (sound !== '' && !(length === 1 && letters[at] === letters[at - 1])) sounds += sound;
    at += length;
  }
  return sounds;
}

const plain: Readonly<Record<string, Sounds>> = { ñ: 'n', ł: 'l' };

function spellingAt(letters: string, at: number): readonly [number, Sounds] {
  for (const [pattern, sound] of spellings) {
    pattern.lastIndex = at;
    const match = pattern.exec(letters);
    if (match) return [match[0].length, sound === '=' ? (plain[match[0]] ?? match[0]) : sound];
  }
  return [1, ''];
}
