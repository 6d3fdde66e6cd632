import { cached, Latest } from '../../../cached.ts';
import { guessWarnings } from '../../../guesses.ts';
import { written } from '../../../writing-systems.ts';
import { detectLanguage } from './detect.ts';
import { isKnownToModel } from './detector.ts';
import { countKinds, type KindCounts } from './letters.ts';

/** Other signs of the language, which are asked in this order where the text does not tell. */
interface LanguageHints {
  /** The archivist's word for it: nothing else is asked. */
  readonly corrected?: string | undefined;
  readonly title?: string | undefined;
  /** The file's own declaration, as in `<html lang>`. */
  readonly declared?: string | undefined;
  /** The publisher's usual language. */
  readonly usual?: string | null | undefined;
}

interface LanguageJudgement {
  /** BCP 47: with the script for Chinese; `und` where nothing tells. */
  readonly language: string;
  readonly warnings: readonly string[];
}

/** Characters of a text that are looked at: far more than judging takes, and no text is too long. */
const sampleLength = 20_000;

/** From this share on, the lesser of two Chinese scripts is no quotation or slip: the text is mixed. */
const mixedShare = 0.15;

/**
 * The language of a text, judged from the text; where that is too short, from the title, then by what the file
 * declares, then by the source's usual language, each of which is marked in the warnings.
 */
export function judgeLanguage(text: string, hints: LanguageHints = {}): LanguageJudgement {
  if (hints.corrected) return { language: hints.corrected, warnings: [] };
  const judged = judge(text, 2, hints.title);
  if (judged.certain) return mostlyDeclared(text, judged, hints) ?? finish(judged, hints);
  const unsure = guessWarnings.language;
  const fromTitle = judge(`${hints.title ?? ''}\n${text}`, 1);
  if (fromTitle.certain) return finish(fromTitle, hints, `${unsure}; it was judged with the title.`);
  const declared = normalTag(hints.declared);
  if (declared)
    return { language: declared, warnings: [`${unsure}; the one that the file declares was taken.`] };
  const usual = normalTag(hints.usual ?? undefined);
  if (usual) return { language: usual, warnings: [`${unsure}; the usual one of its source was taken.`] };
  const language = judged.language === 'und' ? fromTitle.language : judged.language;
  return { language, warnings: [language === 'und' ? `${unsure}.` : `${unsure} exactly.`] };
}

interface Opinion {
  readonly language: string;
  /** False where the text is too short; `zh` then still says that it is Chinese. */
  readonly certain: boolean;
  /** A language that is written alike and may be meant. */
  readonly rival?: string | null;
  readonly warnings: readonly string[];
}

/**
 * @param enough Characters of one Chinese script only that must stand in a text to tell its script.
 * @param title Of two languages in a text, that of its title is the article's.
 */
function judge(text: string, enough: number, title = ''): Opinion {
  const sample = writing(text);
  const counts = countKinds(sample);
  const { han, kana } = counts;
  const { asian, others } = weigh(counts);
  const part = Math.min(asian, others) / (asian + others);
  const bilingual = part >= bilingualShare && asian + others >= 200;
  const warnings = bilingual
    ? [`${guessWarnings.twoLanguages}; the greater part or the title's was judged.`]
    : [];
  const titled = bilingual ? weigh(countKinds(title)) : { asian: 0, others: 0 };
  const parts = titled.asian + titled.others > 0 ? titled : { asian, others };
  if (asian > 0 && parts.asian >= parts.others) {
    const opinion = kana > 1 && isJapanese(sample, han) ? japanese : chinese(counts, enough);
    return { ...opinion, warnings: [...warnings, ...opinion.warnings] };
  }
  const detected = detectLanguage(
    sample.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu, ' '),
  );
  if (detected === null) return { language: 'und', certain: false, warnings };
  const { language, rival } = detected;
  return { language, certain: true, rival, warnings };
}

/** How much of a text is in Chinese characters and kana, and how much in other letters, by what they say. */
const weigh = ({ han, kana, letters }: KindCounts): { asian: number; others: number } => ({
  asian: (han + kana) * lettersOfACharacter,
  others: letters - han - kana,
});

/** A Chinese text and its English translation have about this many letters to a character. */
const lettersOfACharacter = 4;

/** From this share on, the lesser part of a text is no quotation: the text is in two languages. */
const bilingualShare = 0.3;

/**
 * Whether most of the Chinese characters stand in lines that also have kana as Japanese has them, a quarter and more:
 * a Chinese text may quote a whole Japanese headline or post.
 */
function isJapanese(text: string, han: number): boolean {
  let japaneseHan = 0;
  let kana = 0;
  for (const line of text.split('\n')) {
    const { han: lineHan, kana: lineKana } = countKinds(line);
    if (lineKana < 2 || lineKana * 4 < lineHan) continue;
    japaneseHan += lineHan;
    kana += lineKana;
  }
  return kana > 1 && japaneseHan * 2 >= han;
}

const japanese: Opinion = { language: 'ja', certain: true, warnings: [] };

function chinese(counts: KindCounts, enough: number): Opinion {
  if (isCantonese(counts)) return { language: 'yue', certain: true, warnings: [] };
  const { simplified, traditional } = counts;
  const total = simplified + traditional;
  if (total < enough || simplified === traditional) return { language: 'zh', certain: false, warnings: [] };
  const lesser = Math.min(simplified, traditional) / total;
  const language = simplified > traditional ? 'zh-Hans' : 'zh-Hant';
  const mixed = lesser >= mixedShare && total >= 10;
  const share = `${Math.round(lesser * 100)} % of the characters that tell are the other script's`;
  return {
    language,
    certain: true,
    warnings: mixed ? [`${guessWarnings.bothScripts}: ${share}.`] : [],
  };
}

/**
 * Whether a text is written as Cantonese is spoken, and does not only quote some of it: of its characters one in eighty
 * is one that no other Chinese has, and of a few sentences two.
 */
const isCantonese = ({ cantonese, han }: KindCounts): boolean => cantonese >= 2 && cantonese * 80 >= han;

/**
 * The judgement as it stands in the record. Where two languages are written alike, the one of them that the file declares
 * is taken; where it declares none, the doubt is told.
 */
function finish(opinion: Opinion, hints: LanguageHints, warning?: string): LanguageJudgement {
  const warnings = warning ? [warning, ...opinion.warnings] : opinion.warnings;
  const declared = normalTag(hints.declared);
  const { language, rival } = opinion;
  if (declared !== null && declared !== language && isAlike(declared, language, rival ?? null))
    return { language: declared, warnings };
  if (!rival || declared === language) return { language, warnings };
  return {
    language,
    warnings: [...warnings, `The text may be in ${rival}, which is written much like ${language}.`],
  };
}

const areOfOneScript = (tag: string, other: string): boolean =>
  written(tag)?.script === written(other)?.script;

/** Letters of a line that tell its language by themselves. */
const tellingLine = 40;

/**
 * A page about German in English has words of both throughout, and may seem German as a whole: where most of its lines
 * are in the language that the file declares, each by itself, it is in that. Null where they are not.
 */
function mostlyDeclared(text: string, { language }: Opinion, hints: LanguageHints): LanguageJudgement | null {
  const declared = normalTag(hints.declared);
  if (declared === null || declared === language || !areOfOneScript(declared, language)) return null;
  let told = 0;
  let own = 0;
  for (const line of writing(text).split('\n')) {
    const found = line.length < tellingLine ? null : detectLanguage(line);
    if (found === null) continue;
    told += line.length;
    if (found.language === declared) own += line.length;
  }
  if (own * 2 <= told) return null;
  return { language: declared, warnings: [`${guessWarnings.twoLanguages}; most lines are in this one.`] };
}

/** Languages that are the same to the model, by what others are written like them. */
const standsFor: Readonly<Record<string, readonly string[]>> = {
  bo: ['dz', 'lad'],
  fa: ['prs'],
  my: ['shn', 'mnw', 'ksw'],
  am: ['ti', 'gez'],
  nb: ['no'],
  zgh: ['tzm', 'shi'],
  hr: ['sh'],
  sr: ['sh'],
};

const isAlike = (declared: string, language: string, rival: string | null): boolean => {
  const [base = ''] = declared.split('-');
  return (
    areOfOneScript(declared, language) &&
    (base === rival?.split('-')[0] || (standsFor[language]?.includes(base) ?? false) || !isKnownToModel(base))
  );
};

const address = /(?<![a-z\d+.-])[a-z][a-z\d+.-]{1,20}:\/\/[\x21-\x7e]+|www\.[\x21-\x7e]+/giu;
const mention = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+|@\w+/gu;

/** The text without addresses, mentions and tags, which are in no language. */
function writing(text: string): string {
  const sample = text.slice(0, sampleLength);
  const words = /:\/\/|www\./iu.test(sample) ? sample.replace(address, ' ') : sample;
  return words.includes('@') ? words.replace(mention, ' ') : words;
}

/**
 * A declared tag as records have it: the language, and the script where it is written in several; null where it is none,
 * or only says Chinese and not which.
 */
export const normalTag = (tag: string | undefined): string | null =>
  tag === undefined ? null : normalise(tag);

/** Languages whose tags always name the script, as both are read. */
const inSeveralScripts = new Set(['zh', 'sr', 'uz']);

/** Names that records have for what `Intl` calls otherwise: the detector knows these. */
const ownNames: Readonly<Record<string, string>> = { no: 'nb', fil: 'tl', 'fa-AF': 'prs' };

function withScript(locale: Intl.Locale): string {
  const { language, region, script } = locale;
  const own = ownNames[`${language}-${region}`] ?? ownNames[language] ?? language;
  if (inSeveralScripts.has(language)) return `${language}-${locale.maximize().script}`;
  return script !== undefined && script !== written(language)?.script ? `${own}-${script}` : own;
}

const normalise = cached((tag: string): string | null => {
  try {
    const locale = new Intl.Locale(tag.trim().replaceAll('_', '-'));
    if (locale.language === 'und' || locale.baseName === 'zh') return null;
    return withScript(locale);
  } catch {
    // Not a language tag: as if nothing were declared.
    return null;
  }
}, new Latest(500));

/** The language of a text with the region that its file declares for it: `en-GB` where the text is English. */
export function withDeclaredRegion(language: string, declared: string | undefined): string | null {
  if (language === 'und') return null;
  const region = declared === undefined ? undefined : regionOf(declared);
  return region && normalTag(declared)?.split('-')[0] === language.split('-')[0]
    ? `${language}-${region}`
    : language;
}

function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-')).region;
  } catch {
    // Not a language tag: as if nothing were declared.
    return undefined;
  }
}
