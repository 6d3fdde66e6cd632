import { cached, once } from '../../cached.ts';
import { keyOf, readingsOf, soundScript } from '../../search/sounds/readings.ts';
import { fold } from '../../search/tokens.ts';
import { type GlossedName, glossedNamesIn } from '../features/anchors.ts';
import { numbersIn } from '../features/numbers.ts';
import { Forms, type SpelledName, spelledNames } from './spelled-names.ts';

/* The names and numbers that one article of a story has and no other: found in whole texts, as somebody reads them. */

/** An article of a story. */
export interface Telling {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** Longer texts are read to here: enough for any article, and a bound for subtitles of many hours. */
const longestText = 20_000;
const shown = { names: 5, numbers: 3 } as const;
/** A number of fewer digits that has no unit tells nothing without its sentence. */
const fewestDigits = 3;
/** Of so many articles at most it is told what each has. */
export const mostOwn = 100;

/** All that an article says, in the forms in which others are asked for it. */
interface Said {
  readonly names: readonly SpelledName[];
  readonly numbers: ReadonlyMap<string, string>;
  readonly forms: Forms;
  /** The consonants of its words, by the script that they are of. */
  readonly sounds: () => ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether it names others by their names in Chinese characters. */
  readonly isHan: boolean;
  readonly text: string;
  readonly glossed: readonly GlossedName[];
}

const hasHan = /\p{Script=Han}{4}/u;
/** A word of letters, also where it touches Chinese. */
const anyWord = /(?:(?!\p{Script=Han})[\p{L}\p{M}]){3,}/gu;

function saidBy({ title, text, language }: Telling): Said {
  const read = text.slice(0, longestText);
  const all = fold(`${title}\n${read}`);
  const words = Array.from(all.matchAll(anyWord), ([one]) => one);
  return {
    names: spelledNames(read, language),
    numbers: new Map(numbersIn(read).map(({ key, label }) => [key, label])),
    forms: new Forms(words),
    sounds: once(() => soundsOf(words)),
    isHan: hasHan.test(read),
    text: all,
    glossed: glossedNamesIn(read),
  };
}

const fewestConsonants = 3;

const consonantsOf = cached((word: string): string => {
  const [reading] = readingsOf(word);
  return reading && reading.consonants.length >= fewestConsonants ? keyOf(reading) : '';
});

function soundsOf(words: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sounds = new Map<string, Set<string>>();
  for (const one of new Set(words)) {
    const key = consonantsOf(one);
    const script = key === '' ? null : soundScript(one);
    if (script === null) continue;
    const its = sounds.get(script) ?? new Set();
    sounds.set(script, its.add(key));
  }
  return sounds;
}

/**
 * By the id of each article that has any: the names and numbers that no other has, in no other form, letters or script.
 * @param articles Of one story; of no more than `mostOwn`, as each is compared with all others.
 */
export function ownOfEach(articles: readonly Telling[]): Record<string, string[]> {
  const all = articles.map((article) => ({ id: article.id, said: saidBy(article) }));
  const glosses = all.flatMap(({ said: { glossed } }) => glossed);
  return Object.fromEntries(
    all.flatMap(({ id, said }): [string, string[]][] => {
      const others = all.filter((other) => other.id !== id).map((other) => other.said);
      const names = said.names
        .filter(({ words }) => isOwn(words, said, others, glosses))
        .map(({ label }) => label)
        .sort((a, b) => Number(isOneWord(a)) - Number(isOneWord(b)));
      const numbers = [...said.numbers]
        .filter(([key, label]) => isTelling(label) && !others.some((other) => other.numbers.has(key)))
        .map(([, label]) => label);
      const own = [...new Set([...names.slice(0, shown.names), ...numbers.slice(0, shown.numbers)])];
      return own.length === 0 ? [] : [[id, own]];
    }),
  );
}

/** A name of several words is surely one. */
const isOneWord = (label: string): boolean => !label.includes(' ');

type Glosses = readonly GlossedName[];

/** Whether no other article has a name; of those in Chinese nobody can tell unless one of them says how it is written. */
function isOwn(words: readonly string[], own: Said, others: readonly Said[], glosses: Glosses): boolean {
  const isKnown = own.isHan || words.some((one) => isGlossed(one, glosses));
  if (!isKnown && others.some(({ isHan }) => isHan)) return false;
  return !words.some((one) => others.some((other) => isSaid(one, other, glosses)));
}

const isGlossed = (word: string, glosses: Glosses): boolean => {
  const key = consonantsOf(word);
  return key !== '' && glosses.some((gloss) => gloss.key === key);
};

const isTelling = (label: string): boolean =>
  label.replace(/\D/gu, '').length >= fewestDigits || /[^\d.,\s]/u.test(label);

/** Whether an article has a name, in this form or another, in other letters, or in Chinese as others of its story gloss it. */
function isSaid(word: string, other: Said, glosses: Glosses): boolean {
  if (other.forms.has(word)) return true;
  const key = consonantsOf(word);
  if (key === '') return false;
  const script = soundScript(word);
  if ([...other.sounds()].some(([its, keys]) => its !== script && keys.has(key))) return true;
  return glosses.some((gloss) => gloss.key === key && other.text.includes(fold(gloss.han)));
}
