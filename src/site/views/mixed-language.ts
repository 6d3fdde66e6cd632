import { written } from '../../writing-systems.ts';

/*
 * Marks what is evidently in another script than the text around it, so that voices and fonts change with it. Only
 * scripts are told apart: a French word in an English text stays what the text is.
 */

/**
 * Scripts that stand for one language where the text around says nothing else: the one that CLDR takes them for
 * (common/supplemental/likelySubtags.xml, `und` with the script).
 */
const scripts = [
  { lang: 'ja', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { lang: 'ko', pattern: /\p{Script=Hangul}/u },
  { lang: 'zh', pattern: /\p{Script=Han}/u },
  { lang: 'ru', pattern: /\p{Script=Cyrillic}/u },
  { lang: 'ar', pattern: /\p{Script=Arabic}/u },
  { lang: 'he', pattern: /\p{Script=Hebrew}/u },
  { lang: 'el', pattern: /\p{Script=Greek}/u },
  { lang: 'hi', pattern: /\p{Script=Devanagari}/u },
  { lang: 'bn', pattern: /\p{Script=Bengali}/u },
  { lang: 'pa', pattern: /\p{Script=Gurmukhi}/u },
  { lang: 'gu', pattern: /\p{Script=Gujarati}/u },
  { lang: 'or', pattern: /\p{Script=Oriya}/u },
  { lang: 'ta', pattern: /\p{Script=Tamil}/u },
  { lang: 'te', pattern: /\p{Script=Telugu}/u },
  { lang: 'kn', pattern: /\p{Script=Kannada}/u },
  { lang: 'ml', pattern: /\p{Script=Malayalam}/u },
  { lang: 'si', pattern: /\p{Script=Sinhala}/u },
  { lang: 'th', pattern: /\p{Script=Thai}/u },
  { lang: 'lo', pattern: /\p{Script=Lao}/u },
  { lang: 'km', pattern: /\p{Script=Khmer}/u },
  { lang: 'my', pattern: /\p{Script=Myanmar}/u },
  { lang: 'bo', pattern: /\p{Script=Tibetan}/u },
  { lang: 'am', pattern: /\p{Script=Ethiopic}/u },
  { lang: 'ka', pattern: /\p{Script=Georgian}/u },
  { lang: 'hy', pattern: /\p{Script=Armenian}/u },
  { lang: 'dv', pattern: /\p{Script=Thaana}/u },
] as const;

const eastern = new Set(['zh', 'ja', 'ko']);

const easternLetters = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;

/** Runs of Chinese characters and kana, with the punctuation between them, inside a text of another script. */
const easternRun = new RegExp(`[${easternLetters}][${easternLetters}\\u3000-\\u303f\\uff00-\\uffef]*`, 'gu');

/** Most paragraphs of a Chinese article are plainly Chinese: their beginning tells, and the rest need not be counted. */
const beginning = 40;
const someHan = /[\u3400-\u9fff]/u;
const kanaOrHangul = /[\u3040-\u30ff\uac00-\ud7af]/u;

const isPlainly = (own: string, text: string): boolean =>
  eastern.has(own) && someHan.test(text.slice(0, beginning)) && (own !== 'zh' || !kanaOrHangul.test(text));

const letters = /\p{L}/gu;
const latin = /\p{Script=Latin}/gu;

/** Words that English is full of and that no other language has together. */
const englishWords = /\b(?:the|and|of|is|that|with|for)\b/giu;

const base = (tag: string): string => (tag.includes('-') ? tag.slice(0, tag.indexOf('-')) : tag);

/** Fewer letters than this tell nothing of a paragraph's language. */
const enoughLetters = 24;

/** The language of a whole paragraph where it is evidently not that of the article, else null. */
export function paragraphLanguage(text: string, language: string): string | null {
  const own = base(language);
  if (text.length < enoughLetters || isPlainly(own, text)) return null;
  const count = text.match(letters)?.length ?? 0;
  if (count < enoughLetters) return null;
  if ((text.match(latin)?.length ?? 0) > count * 0.9) {
    const english = (text.match(englishWords)?.length ?? 0) >= 2;
    return english && own !== 'en' ? 'en' : null;
  }
  const found = scripts.find(({ pattern }) => pattern.test(text))?.lang;
  if (!found || isWrittenSo(language, found)) return null;
  return !(eastern.has(own) && found === 'zh') && mostly(text, found, count) ? found : null;
}

/** Whether a language is written in the script that `lang` stands for: Cyrillic in a Ukrainian text is Ukrainian. */
function isWrittenSo(language: string, lang: string): boolean {
  const own = written(language);
  return own !== null && (own.language === lang || own.script === written(lang)?.script);
}

/** The language of a name or a title, as far as its script tells: the archive's own, unless evidently another. */
export function titleLanguage(title: string, own: string): string {
  const count = title.match(letters)?.length ?? 0;
  const found = scripts.find(({ lang, pattern }) => pattern.test(title) && mostly(title, lang, count))?.lang;
  if (!found || isWrittenSo(own, found) || (eastern.has(base(own)) && found === 'zh')) return own;
  return found;
}

function mostly(text: string, lang: string, count: number): boolean {
  const script = scripts.find((candidate) => candidate.lang === lang);
  if (!script) return false;
  const own =
    lang === 'ja'
      ? /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu
      : new RegExp(script.pattern, 'gu');
  return (text.match(own)?.length ?? 0) > count * 0.7;
}

/** A piece of text, with its language where that is not the article's. */
export interface Piece {
  readonly text: string;
  readonly lang: string | null;
}

/** Divides a text that is not Chinese, Japanese or Korean at its runs of these scripts. */
export function pieces(text: string, language: string): Piece[] {
  if (
    eastern.has(base(language)) ||
    !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(text)
  ) {
    return [{ text, lang: null }];
  }
  const found: Piece[] = [];
  let end = 0;
  for (const run of text.matchAll(easternRun)) {
    if (run.index > end) found.push({ text: text.slice(end, run.index), lang: null });
    found.push({ text: run[0], lang: scripts.find(({ pattern }) => pattern.test(run[0]))?.lang ?? 'zh' });
    end = run.index + run[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end), lang: null });
  return found;
}
