import { anyOf } from '../any-of.ts';

/** Longest title that is made of a text's first words. */
const longestDerived = 120;

interface Title {
  readonly title: string;
  readonly titleOrigin: 'stated' | 'derived';
}

/** The words of a draft that a title can be made of. */
interface TitleClues {
  readonly title?: string;
  readonly derivedTitle?: string;
}

/** Marks that turn the letters after them round, so that a title says what it does not; by their names they say so. */
const overrides: Readonly<Record<string, string>> = { '\u202d': '[LRO]', '\u202e': '[RLO]' };

/** Systems write these where their user has written no title, by their languages. */
const untitled: Readonly<Record<string, readonly string[]>> = {
  en: ['no title', 'untitled(?: document| post)?'],
  fr: ['sans titre'],
  de: ['ohne titel', 'kein titel'],
  es: ['sin título'],
  pt: ['sem título'],
  it: ['senza titolo'],
  cs: ['bez názvu'],
  pl: ['bez tytułu'],
  ru: ['без названия'],
  uk: ['без назви'],
  zh: ['无标题', '無標題'],
  ja: ['無題'],
  ko: ['제목 없음'],
  ar: ['بدون عنوان'],
};

/** No title, or an address in its place. */
const placeholder = new RegExp(`^(?:\\(?${anyOf(Object.values(untitled).flat())}\\)?|https?://\\S+)$`, 'iu');

/** The stated title, or else the text's first sentence, or else what names the file. */
export function titleFor({ title: stated, derivedTitle }: TitleClues, text: string, path: string): Title {
  const title = stated
    ?.replace(/[\u00ad\u2060]/gu, '')
    .replace(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ')
    .replace(/[\u202d\u202e]/gu, (mark) => overrides[mark] ?? '')
    .normalize('NFC')
    .toWellFormed()
    .trim();
  if (title && !placeholder.test(title)) return { title, titleOrigin: 'stated' };
  if (derivedTitle) return { title: derivedTitle, titleOrigin: 'derived' };
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/u, '');
  return { title: firstSentence(text) || name || path || '?', titleOrigin: 'derived' };
}

/**
 * Up to the end of a sentence: scripts without capitals have marks of their own for it, or a full stop before their next
 * letter; the Tibetan shad divides clauses as well, so that one stands for an end only with a blank behind it.
 */
const sentenceEnd = /^.+?(?:[。！？।॥۔؟።။៕։]|།(?=\s)|[.!?](?=\s+(?:\p{Lu}|[\p{Lo}--\p{Script=Han}])))|^.+$/v;

/** The first sentence of the first paragraph that has words, cut at a word's end where it is long. */
function firstSentence(text: string): string {
  const paragraph =
    text
      .split('\n')
      .map((line) => line.trim())
      .find((line) => /[\p{L}\p{N}]/u.test(line)) ?? '';
  const [sentence = ''] = sentenceEnd.exec(paragraph.slice(0, 2000)) ?? [];
  const plain = sentence.replace(/[.。।۔።။]$/u, '').trim();
  if (plain.length <= longestDerived) return plain;
  const cut = plain.slice(0, longestDerived);
  return `${cut.replace(/\s+\S*$/u, '').replace(/[\ud800-\udbff]$/u, '')}…`;
}
