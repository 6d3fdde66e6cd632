import { fold, unfolded } from '../../search/tokens.ts';

/* The letter under which a name or a subject stands in its index. */

export interface Letter {
  /** Its part of an address. */
  readonly slug: string;
  /** Empty for figures and signs. */
  readonly text: string;
}

/** Figures and signs. */
const signs: Letter = { slug: '0', text: '' };

const byPinyin = new Intl.Collator('zh-Hans-u-co-pinyin');
/** CLDR sorts each of them, behind this sign, before the first character that it begins in Pinyin. */
const beforeLetter = '\ufdd0';
const pinyin = Array.from('ABCDEFGHJKLMNOPQRSTWXYZ');

/** The letter with which a Chinese character is written in Pinyin. */
function pinyinLetter(character: string): Letter {
  const text = pinyin.findLast((letter) => byPinyin.compare(beforeLetter + letter, character) <= 0) ?? 'A';
  return { slug: `han-${text.toLowerCase()}`, text };
}

const byKorean = new Intl.Collator('ko');
const korean = Array.from('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ');

/** Katakana lie so far behind the hiragana of the same sound. */
const kanaShift = 0x60;

function ownLetter(character: string): string {
  if (/\p{Script=Hangul}/u.test(character))
    return korean.findLast((letter) => byKorean.compare(letter, character) <= 0) ?? character;
  if (/[\u30a1-\u30f6]/u.test(character)) return String.fromCharCode(character.charCodeAt(0) - kanaShift);
  return character;
}

/** The same for all spellings that fold to one. */
export function letterOf(name: string): Letter {
  const [first] = unfolded(fold(name)).match(/[\p{L}\p{N}]/u) ?? [];
  if (first === undefined || /\p{N}/u.test(first)) return signs;
  if (/^[a-z]$/u.test(first)) return { slug: first, text: first.toUpperCase() };
  if (/\p{Script=Han}/u.test(first)) return pinyinLetter(first);
  const letter = ownLetter(first);
  const code = (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
  return { slug: `u${code}`, text: letter.toUpperCase() };
}

/** Letters in the order of an index: Latin, then Chinese, then others, signs last. */
export const byLetter = (a: Letter, b: Letter): number => (orderOf(a) < orderOf(b) ? -1 : 1);

function orderOf({ slug }: Letter): string {
  const rank = slug === signs.slug ? 3 : slug.startsWith('han-') ? 1 : slug.length > 1 ? 2 : 0;
  return `${rank}${slug}`;
}
