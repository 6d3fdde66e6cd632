import { cached } from '../../cached.ts';
import { fold } from '../../search/tokens.ts';

/* Names of people and things as a text spells them, several words in one where they stand together: “Zachary Stieber”. */

export interface SpelledName {
  /** In the shortest form that the text has: most languages name so who is spoken of. */
  readonly label: string;
  /** Its words, folded, those that tell anything. */
  readonly words: readonly string[];
}

/** Words that stand within a name and have no capital, in the languages that write names in Latin and Cyrillic letters. */
const within = 'of|de|del|della|di|da|do|dos|das|du|des|la|le|van|von|der|den|zu|ter|bin|ibn|al|el|y|и';

const word = "\\p{Lu}[\\p{L}\\p{M}'’]*(?:-\\p{Lu}[\\p{L}\\p{M}'’]*)*";
const sequence = new RegExp(
  `(?<![\\p{L}\\p{N}_@#])${word}(?:[ \\u00a0](?:(?:${within})[ \\u00a0]){0,2}${word}){0,5}(?![\\p{L}\\p{N}_])`,
  'gu',
);
const latinSequence =
  /(?<![\p{Script=Latin}\p{N}_@#./])[A-Z][A-Za-z\p{M}'’-]+(?:[ \u00a0][A-Z][A-Za-z\p{M}'’-]*\.?){0,4}(?![\p{Script=Latin}\p{N}_@])/gu;
const hasHan = /\p{Script=Han}|\p{Script=Hangul}|[\u3040-\u30ff]/u;

/** In these every noun has a capital (BCP 47). */
const nounsHaveCapitals: ReadonlySet<string> = new Set([
  'de',
  'lb',
  'nds',
  'gsw',
  'bar',
  'frr',
  'stq',
  'ksh',
]);

/** A word after these begins a sentence, and has its capital from that. */
const sentenceStart = /(?:^|[.!?…:;»"”„“‘(\n–—-])\s*$/u;
const fewestLetters = 3;
/** An abbreviation of fewer letters is mostly of a time zone, a title or a currency. */
const fewestCapitals = 4;
const isAbbreviation = (one: string): boolean => /^\p{Lu}+$/u.test(one) && one.length < fewestCapitals;

const lowerWord = /(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]+/gu;

/** The names of months and days, which several languages write with capitals. */
const calendarWords = cached((language: string): ReadonlySet<string> => {
  const [tag = 'en'] = Intl.DateTimeFormat.supportedLocalesOf([language]);
  const days = [
    ...Array.from({ length: 12 }, (_, month) => Date.UTC(2021, month)),
    ...Array.from({ length: 7 }, (_, day) => Date.UTC(2021, 0, 1 + day)),
  ];
  return new Set(
    [tag, 'en'].flatMap((one) =>
      (['long', 'short'] as const).flatMap((style) =>
        days.flatMap((day) =>
          [{ month: style }, { weekday: style }].map((form) =>
            fold(new Intl.DateTimeFormat(one, { ...form, timeZone: 'UTC' }).format(day)).replace(/\.$/u, ''),
          ),
        ),
      ),
    ),
  );
});

/** The names in a text, each once, in their order. @param language BCP 47. */
export function spelledNames(text: string, language: string): SpelledName[] {
  const isUncased = hasHan.test(text);
  const small = new Set(Array.from(text.matchAll(lowerWord), ([one]) => fold(one)));
  for (const one of calendarWords(language.startsWith('und') ? 'en' : language)) small.add(one);
  const wanted = nounsHaveCapitals.has(language.split('-')[0] ?? '') ? 2 : 1;
  // By what each word begins with, those that are not forms of each other.
  const found = new Map<string, SpelledName[]>();
  for (const match of text.matchAll(isUncased ? latinSequence : sequence)) {
    const words = match[0].split(/[ \u00a0]/u);
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    // Its capital may be that of the sentence, whatever follows.
    if (!isUncased && sentenceStart.test(before)) words.shift();
    // English among Chinese: a word of a title may be small elsewhere.
    const its = nameOf(words, isUncased && words.length > 1 ? nothing : small);
    if (its === null || its.label.split(' ').length < wanted) continue;
    const key = its.words.map((one) => one.slice(0, shortestStem)).join(' ');
    const known = found.get(key) ?? [];
    const at = known.findIndex(({ words: others }) =>
      others.every((other, place) => areForms(other, its.words[place] ?? '')),
    );
    if (at < 0) known.push(its);
    else if (its.label.length < (known[at]?.label.length ?? 0)) known[at] = its;
    found.set(key, known);
  }
  return [...found.values()].flat();
}

const nothing: ReadonlySet<string> = new Set();

/** Without the words around it that are none of a name: those that the text has without a capital, too. */
function nameOf(words: string[], small: ReadonlySet<string>): SpelledName | null {
  const isPlain = (one: string): boolean =>
    small.has(fold(one)) || one.split(/['’]/u).every(({ length }) => length < fewestLetters);
  const from = words.findIndex((one) => !isPlain(one));
  const to = words.findLastIndex((one) => !isPlain(one));
  if (from < 0) return null;
  const own = words.slice(from, to + 1);
  const telling = own.filter((one) => !isPlain(one));
  if (telling.every(isAbbreviation)) return null;
  return {
    label: own.join(' ').replace(/[’']s?$/u, ''),
    words: telling.map((one) => fold(one.replace(/[’'].*$/u, ''))),
  };
}

/** Letters that a case, a plural or a possessive may add to a name, and those that all its forms have. */
const mostAdded = 3;
const shortestStem = 4;

/** Whether two folded words may be two forms of one. */
function areForms(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long) return true;
  const stem = short.slice(0, Math.max(shortestStem, short.length - mostAdded));
  return short.length >= shortestStem && long.startsWith(stem) && long.length - short.length <= mostAdded;
}

/** Words by what they begin with, to be asked for other forms. */
export class Forms {
  readonly #byBeginning = new Map<string, string[]>();

  /** @param words Folded. */
  constructor(words: Iterable<string>) {
    for (const one of new Set(words)) {
      const beginning = one.slice(0, shortestStem);
      const list = this.#byBeginning.get(beginning);
      if (list) list.push(one);
      else this.#byBeginning.set(beginning, [one]);
    }
  }

  /** Whether a word is among them, in this form or in another. */
  has(folded: string): boolean {
    const others = this.#byBeginning.get(folded.slice(0, shortestStem)) ?? [];
    return others.some((other) => areForms(other, folded));
  }
}
