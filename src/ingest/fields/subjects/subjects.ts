import { writable } from '../writable.ts';
import { isStructural, plainWords } from './structural.ts';

/** Longer than any subject; what is longer is a sentence that stands where a subject should. */
const longest = 80;

/**
 * The subjects that an article states, as they are written, each once however it is capitalised: without such as only say
 * where it stood on its site, or who published it.
 * @param own Names of the house that published it and of those who are credited.
 */
export function subjectsOf(stated: readonly string[], own: readonly string[]): string[] {
  const names = new Set(own.map(plainWords));
  return eachOnce(stated).filter(
    (subject) => subject.length <= longest && !isStructural(subject) && !names.has(plainWords(subject)),
  );
}

/** Subjects as they are written, each once however it is capitalised. */
export function eachOnce(stated: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const words of stated) {
    const plain = writable(words).normalize('NFC').replace(/\s+/gu, ' ').replace(/^#/u, '').trim();
    if (plain !== '' && !found.has(plain.toLowerCase())) found.set(plain.toLowerCase(), plain);
  }
  return [...found.values()];
}
