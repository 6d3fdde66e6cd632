import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { once } from '../../cached.ts';

const require = createRequire(import.meta.url);

type Detector = typeof import('eld/small').eld;

/**
 * Loaded when first asked, as it costs a quarter of a second and an archive of Chinese texts never asks.
 * The small table does as well as the larger ones on sentences (96 of 96 of the test's samples; tinyld 86, franc
 * 62) and better on Slovak than the smallest (3 of 20 sentences taken for Czech).
 */
const detector = once((): Detector => {
  // The package only has an entry for `import`; its path, loaded by `require`, comes at once and not as a promise.
  // `require` is untyped; the type is that of the very module it names.
  return (require(fileURLToPath(import.meta.resolve('eld/small'))) as { eld: Detector }).eld;
});

/** Scripts that many languages share. The letters of any other nearly name the language by themselves. */
const sharedScript = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/gu;

/**
 * Letters that a text must have to be judged: with fewer than 20 of a shared script, four words, the detector
 * mistakes Czech for Slovak.
 */
const enoughLetters = { shared: 20, own: 4 };

/** ISO 639-1 code of the language of an alphabetic text, or null where there is too little of it to tell. */
export function detectLanguage(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const shared = text.match(sharedScript)?.length ?? 0;
  if (shared < enoughLetters.shared && letters - shared < enoughLetters.own) return null;
  const result = detector().detect(text);
  return result.language !== '' && result.isReliable() ? result.language : null;
}

/** Whether the detector has ever heard of a language. */
export const detectorKnows = (language: string): boolean =>
  Object.values(detector().info().Languages).includes(language);
