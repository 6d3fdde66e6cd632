import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { getLIDModel } from 'fasttext.wasm.js';
import modelNames from 'fasttext.wasm.js/dist/models/language-identification/assets/languages.json' with {
  type: 'json',
};
import { once } from '../../../cached.ts';

/** A language and how sure the model is of it, from 0 to 1. */
export interface Guess {
  /** BCP 47, without a script. */
  readonly language: string;
  readonly probability: number;
}

/** The model has Wikipedia's names of languages. */
const otherNames: Readonly<Record<string, string>> = {
  no: 'nb',
  sh: 'sr',
  arz: 'ar',
  azb: 'az',
  pnb: 'pa',
  als: 'gsw',
  wuu: 'zh',
};

type Predict = (text: string) => Guess[];

let predict: Predict | null = null;

/**
 * Makes the detector ready: fastText's lid.176, compressed to 0.9 MB, as WebAssembly. It knows 176 languages; of 96 texts
 * of one or two sentences in half as many languages it names 81, where the table of eld that Kronika had before names 49.
 * It takes a tenth of a second and 17 MB, and half a millisecond for a text.
 */
export const loadDetector = once(async (): Promise<void> => {
  const lid = await getLIDModel();
  const model = await lid.load();
  predict = (text) => {
    const found = model.predict(text, guesses, 0);
    const all = Array.from({ length: found.size() }, (_, at) => found.get(at));
    found.delete();
    return all.map(([probability, label]) => ({ language: named(label), probability }));
  };
});

const guesses = 4;

function named(label: string): string {
  const code = label.replace('__label__', '');
  return otherNames[code] ?? code;
}

/** Chinese and Japanese are told by their characters, before the model is asked. */
const notAsked = new Set(['zh', 'ja', 'yue']);

/** Characters that belong to no word, of which the model makes languages. */
const noWord = /[^\p{L}\p{M}'’ʻ‘-]+/gu;

/** The languages that the model takes a text for, most likely first, each once. `loadDetector` has to come before. */
export function guessLanguage(text: string): Guess[] {
  if (predict === null) throw new Error('The detector of languages was asked before it was loaded.');
  const byLanguage = Map.groupBy(predict(text.replace(noWord, ' ')), ({ language }) => language);
  return [...byLanguage]
    .filter(([language]) => !notAsked.has(language))
    .map(([language, same]) => ({
      language,
      probability: same.reduce((sum, { probability }) => sum + probability, 0),
    }));
}

const known = new Set(Object.keys(modelNames).map(named));

/** Whether the model has ever heard of a language. */
export const isKnownToModel = (language: string): boolean => known.has(language);

/**
 * Czech or Slovak, where a second detector is sure: of 40 single sentences of the two fastText's model takes eleven for
 * another language, eld's small table none. It is loaded when first asked, as it costs a quarter of a second.
 */
export function czechOrSlovak(text: string): 'cs' | 'sk' | null {
  const { language, isReliable } = second().detect(text);
  return isReliable() && (language === 'cs' || language === 'sk') ? language : null;
}

const require = createRequire(import.meta.url);

const second = once(
  // The package only has an entry for `import`; its path, loaded by `require`, comes at once and not as a promise.
  // `require` is untyped; the type is that of the very module it names.
  () => (require(fileURLToPath(import.meta.resolve('eld/small'))) as typeof import('eld/small')).eld,
);
