import { nameMentionsOf } from '../../search/index/names/mentions.ts';
import { keyOf, readingsOf } from '../../search/sounds/readings.ts';
import { fold } from '../../search/tokens.ts';
import { idOfAddress } from '../../urls.ts';
import type { StoryArticle } from '../article.ts';
import { hashOf, joinedHash } from '../hash.ts';
import { daysIn } from './days.ts';
import { type Found, numbersIn } from './numbers.ts';
import { placesIn } from './places.ts';

/* All that an article says which is the same in every language: names, numbers, places, days, addresses. */

export const anchorKinds = ['name', 'number', 'place', 'day', 'address'] as const;
export type AnchorKind = (typeof anchorKinds)[number];

export interface Anchor {
  readonly kind: AnchorKind;
  /** Two anchors of one kind are the same where their hashes are. */
  readonly hash: number;
  /** As the article writes it. */
  readonly label: string;
  /** Where in the text it stands first; addresses stand nowhere. */
  readonly at: number;
  /** Its label is Chinese, and other articles of the archive tell how it sounds. */
  readonly isGlossed: boolean;
}

/** Characters in which anchors are looked for. */
const readLength = 3_000;
/** So many of each kind are kept, those that come first. */
const keptOfKind = 24;

/** A word in letters that begins with a capital; in a text of another script any word in Latin letters is a name. */
const capitalised = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]{2,}/gu;
const latinWord = /[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}'’-]{2,}/gu;
/** A word after these begins a sentence, and has its capital from that. */
const sentenceStart = /(?:^|[.!?…:;»"”„“‘(\n–—-])\s*$/u;
const hasHan = /\p{Script=Han}/u;
const fewestConsonants = 3;

/** One name in any letters and cases: its consonants by how they sound. */
function soundKeyOf(word: string): string | null {
  const [reading] = readingsOf(word.replace(/['’-].*$/u, ''));
  if (!reading || reading.consonants.length < fewestConsonants) return null;
  return keyOf(reading);
}

export const anchorOf = (kind: AnchorKind, { key, label, at }: Found, isGlossed = false): Anchor => ({
  kind,
  hash: joinedHash(anchorKinds.indexOf(kind), hashOf(key)),
  label,
  at,
  isGlossed,
});

function namesIn(text: string): Anchor[] {
  const isHan = hasHan.test(text);
  const found = new Map<string, Anchor>();
  for (const match of text.matchAll(isHan ? latinWord : capitalised)) {
    const [word] = match;
    if (!isHan && sentenceStart.test(text.slice(Math.max(0, match.index - 3), match.index))) continue;
    const key = soundKeyOf(word) ?? (isHan || /\p{Lu}{2}/u.test(word) ? fold(word) : null);
    if (key !== null && !found.has(key))
      found.set(key, anchorOf('name', { key, label: word, at: match.index }));
  }
  return [...found.values()];
}

/** The Chinese forms of names that the article gives in Latin letters beside them, with the name's sound. */
export interface GlossedName {
  readonly han: string;
  readonly key: string;
}

export function glossedNamesIn(text: string): GlossedName[] {
  return nameMentionsOf(text.slice(0, readLength)).flatMap(({ latin, readings: [best] }) => {
    const key = soundKeyOf(latin.split(' ').at(-1) ?? '');
    const han = best?.han.split('·').at(-1) ?? '';
    return key === null || han.length < 2 ? [] : [{ han, key }];
  });
}

const addressesIn = (article: StoryArticle): Anchor[] =>
  [...article.cited, ...(article.translationOf === null ? [] : [article.translationOf])].flatMap(
    (address) => {
      const key = idOfAddress(address);
      return key === null ? [] : [anchorOf('address', { key, label: address, at: 0 })];
    },
  );

export function anchorsOf(article: StoryArticle): Anchor[] {
  const text = `${article.title}\n${article.text.slice(0, readLength)}`;
  const lists = [
    namesIn(text),
    numbersIn(text).map((found) => anchorOf('number', found)),
    placesIn(text, article.language).map((found) => anchorOf('place', found)),
    daysIn(text, article.language).map((found) => anchorOf('day', found)),
    addressesIn(article),
  ];
  return lists.flatMap((list) =>
    [...new Map(list.map((anchor) => [anchor.hash, anchor])).values()].slice(0, keptOfKind),
  );
}
