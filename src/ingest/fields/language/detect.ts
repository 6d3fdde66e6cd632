import { czechOrSlovak, type Guess, guessLanguage } from './detector.ts';
import { countKinds } from './letters.ts';
import { alike, ofOneLanguage, type Sign, signs } from './telling.ts';

/** The language of a text that is not Chinese or Japanese. */
interface Detected {
  /** BCP 47, with the script where the language is written in several. */
  readonly language: string;
  /** A neighbour that it may be instead; null where the text tells. */
  readonly rival: string | null;
}

/**
 * Letters that a text must have to be judged: with fewer than 20 of a shared script, four words, the detector
 * mistakes Czech for Slovak.
 */
const enoughLetters = { shared: 20, own: 4 };

/** Probability from which on a guess counts: words without sense, as `lorem ipsum`, reach half of it. */
const sure = 0.3;
/** From this probability on the model's word goes before words that a neighbour has. */
const certain = 0.9;
/** A neighbour that is at least this likely may be the language as well. */
const rivalry = 0.25;

/** Characters that the model is asked about: it has made up its mind by then. */
const sampleLength = 3000;

/** Null where there is too little of a text to tell. */
export function detectLanguage(text: string): Detected | null {
  const { letters, shared } = countKinds(text);
  if (shared < enoughLetters.shared && letters - shared < enoughLetters.own) return null;
  const words = text.length <= sampleLength ? text : text.slice(0, sampleLength);
  const sample = { words, letters: text.length <= sampleLength ? letters : countKinds(words).letters };
  const own = ofOwnScript(sample);
  const told = signs.find((sign) => isTold(sample, sign, own))?.language ?? own;
  const script = isCyrillic(sample) ? 'Cyrl' : 'Latn';
  return told === null ? guessed(words, script) : { language: inScript(told, script), rival: null };
}

interface Sample {
  readonly words: string;
  /** How many letters it has. */
  readonly letters: number;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language of the script in which most of a text's letters are. */
const ofOwnScript = ({ words, letters }: Sample): string | null =>
  ofOneLanguage.find(([script]) => count(words, script) * 2 > letters)?.[1] ?? null;

/** Signs of one script's languages are not asked of another's. */
function isTold({ words, letters }: Sample, { pattern, share, without }: Sign, own: string | null): boolean {
  if ((own !== null && !neighbours.has(own)) || without?.test(words)) return false;
  return count(words, pattern) * 1000 >= share * letters;
}

/** Languages of their own script that have a neighbour in it. */
const neighbours = new Set(['am', 'he', 'bn']);

const isCyrillic = ({ words, letters }: Sample): boolean =>
  count(words, /\p{Script=Cyrillic}/gu) * 2 > letters;

/** Languages whose tags always name the script. */
const inTwoScripts = new Set(['sr', 'uz']);

const inScript = (language: string, script: string): string =>
  inTwoScripts.has(language) ? `${language}-${script}` : language;

/** From this probability on a text may be Czech or Slovak. */
const fewest = 0.08;

const mayBeCzech = ({ language, probability }: Guess): boolean =>
  (language === 'cs' || language === 'sk') && probability >= fewest;

function guessed(text: string, script: string): Detected | null {
  const guesses = guessLanguage(text);
  const second = guesses.some(mayBeCzech) ? czechOrSlovak(text) : null;
  if (second) return { language: second, rival: null };
  const [first, ...others] = guesses;
  if (!first || first.probability < sure) return null;
  const family = alike.find((one) => first.language in one);
  const likely = family
    ? others.filter(({ language, probability }) => language in family && probability >= rivalry)
    : [];
  const worded = family && first.probability < certain ? wordiest(text, family) : null;
  const language = worded ?? first.language;
  const rival = worded ? null : (likely[0]?.language ?? null);
  return { language: inScript(language, script), rival };
}

/** The language of a family that a text has the most words of its own of; null where two have as many, or none. */
function wordiest(text: string, family: Readonly<Record<string, RegExp | null>>): string | null {
  const scores = Object.entries(family)
    .map(([language, words]) => ({ language, score: words ? count(text, words) : 0 }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  return first && first.score > (second?.score ?? 0) ? first.language : null;
}
