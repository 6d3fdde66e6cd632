import { hash } from 'node:crypto';

/* Tells whether two seeds have the same text, by what is stored of each. */

/** Characters of the hash: 128 bits, so that nobody can make two texts that have the same. */
const hashLength = 32;

/** Without blanks, widths and capitals, in which copies of one text differ: a mirror breaks lines as it likes. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** The same for two texts that differ in nothing but blanks, widths and capitals; stands in addresses. */
export const textHash = (text: string): string => hash('sha256', folded(text), 'hex').slice(0, hashLength);

/** Marks that end a sentence, or close what stands after one, as a signature in brackets. */
const sentenceEnd = /[\p{Sentence_Terminal}\p{Pe}\p{Pf}"']$/u;
/** Marks that stand in place of the rest of a text that was cut off. */
const cutMark = /[[(（【]?(?:…|(?<!\.)\.{2,})[\])）】]?$/u;

/** Whether a text ends within a sentence, as crawls and feeds cut them off. */
export function breaksOff(text: string): boolean {
  const end = text.trimEnd();
  return end !== '' && (cutMark.test(end) || !sentenceEnd.test(end));
}

/** Whether a text begins as another does, as far as the first words of both are stored. */
export const beginsAlike = (lead: string, otherLead: string): boolean =>
  folded(otherLead).startsWith(folded(lead.replace(cutMark, '')));
