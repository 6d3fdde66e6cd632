import { articleId } from '../../urls.ts';
import { nameKey } from '../name-key.ts';
import { fold } from '../tokens.ts';

/*
 * The keys under which spellings of one name, or of one subject, come together, and the ids that are made of them. An
 * id is made of what an article states and of nothing else, so that no seed that comes or goes changes it.
 */

/** The same however a name is capitalised, accented, pointed and spaced, in either script of Chinese. */
export const personKey = (name: string): string => nameKey(name) || plain(name);

/** Names of which nothing is a letter or a digit are told apart by their signs. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

const latinMark = /\p{Script=Latin}\p{M}/u;

/**
 * The same however a subject is capitalised and spaced, with a hyphen or without, in either script of Chinese. Latin
 * words that differ by an accent are two: být and byt.
 */
export function subjectKey(subject: string): string {
  const words = subject.replace(/[\s_-]+/gu, ' ').trim();
  const small = plain(words).normalize('NFC');
  return latinMark.test(small.normalize('NFD')) ? small : fold(words);
}

export const personId = (name: string): string => articleId(`person:${personKey(name)}`);
export const subjectId = (subject: string): string => articleId(`subject:${subjectKey(subject)}`);
