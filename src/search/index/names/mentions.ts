import { type Reading, readingsOf } from './edges.ts';
import { glossesOf } from './glosses.ts';

/** A gloss of an article with what it may mean: a function of the text alone, to be cached by the record's hash. */
export interface NameMention {
  readonly latin: string;
  /** Best first, never empty. */
  readonly readings: readonly Reading[];
}

/** The names that a text gives in Chinese and Latin letters, in order, each gloss once. */
export function nameMentionsOf(text: string): NameMention[] {
  const mentions = new Map<string, NameMention>();
  for (const gloss of glossesOf(text)) {
    const key = `${gloss.latin}\n${gloss.run}`;
    if (mentions.has(key)) continue;
    const readings = readingsOf(gloss);
    if (readings.length > 0) mentions.set(key, { latin: gloss.latin, readings });
  }
  return [...mentions.values()];
}
