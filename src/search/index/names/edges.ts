import { fold } from '../../tokens.ts';
import { distances } from './alignment.ts';
import type { Gloss } from './glosses.ts';
import { lastName } from './latin-names.ts';
import { hanSounds, latinSounds, pinyinOf } from './sounds.ts';
import { beginsWithLink, titleLength, wordBefore } from './words-around.ts';

/** One way to read a gloss: where the Chinese name begins and what it stands for. */
export interface Reading {
  /** The Chinese name, its parts joined by `·`. */
  readonly han: string;
  /** True where it stands for the last name only. */
  readonly short: boolean;
  /** How badly the two sound alike, less what speaks for the edge: the lowest is the likeliest. */
  readonly cost: number;
  /** The distance of their sounds over the length of the longer: 0 for what sounds alike. */
  readonly distance: number;
}

/** So many readings of a gloss stay, for all articles together to choose from. */
const readingsKept = 4;
/** A run that sounds less alike than this is no name, or its edge cannot be told. */
const farthest = 0.4;

/** The likely readings of a gloss, best first; none where nothing in it sounds like the Latin name. */
export function readingsOf(gloss: Gloss): Reading[] {
  const chinese = chineseReading(gloss);
  if (chinese) return [chinese];
  const title = titleLength(fold(gloss.run));
  const runs = [gloss.run, ...(title > 0 ? [Array.from(gloss.run).slice(0, -title).join('')] : [])];
  const last = lastName(gloss.latin);
  const found: Reading[] = [];
  for (const run of runs) {
    found.push(...readingsAs(run, gloss, gloss.latin, false));
    if (last !== null) found.push(...readingsAs(run, gloss, last, true));
  }
  found.sort((a, b) => a.cost - b.cost || (a.han < b.han ? -1 : 1));
  return found.filter((reading) => reading.distance <= farthest).slice(0, readingsKept);
}

/** A Chinese person's name, whose Latin form is its pinyin, the family name first or last: 林禄（Lu Lin）. */
function chineseReading({ run, latin }: Gloss): Reading | null {
  const words = latin.toLowerCase().replace(/[-']/gu, '').split(' ');
  const spellings = [words.join(''), [words.at(-1), ...words.slice(0, -1)].join('')];
  const characters = Array.from(run);
  for (let length = 2; length <= 4 && length <= characters.length; length += 1) {
    const han = characters.slice(-length).join('');
    if (spellings.includes(pinyinOf(han))) return { han, short: false, cost: -1, distance: 0 };
  }
  return null;
}

/** The longest Chinese names have some twenty characters. */
const longestName = 20;
/** That the first names were left out speaks a little against a reading. */
const omission = 0.4;

/** That a name would begin with a conjunction speaks against it. */
const linked = 0.6;

function readingsAs(run: string, gloss: Gloss, latin: string, short: boolean): Reading[] {
  const characters = Array.from(run);
  const sounds = characters.map(hanSounds);
  const wanted = latinSounds(latin);
  const costs = distances(wanted, sounds);
  const found: Reading[] = [];
  let heard = 0;
  for (let length = 1; length <= Math.min(characters.length, longestName); length += 1) {
    const start = characters.length - length;
    heard += (sounds[start] ?? '').length;
    const inside = characters[start] === '·' || characters[start - 1] === '·' || (gloss.whole && start > 0);
    const han = characters.slice(start).join('');
    if (length < 2 || inside || (short && han.includes('·'))) continue;
    const cost = costs[length] ?? 0;
    const edge = edgeBonus(characters.slice(0, start).join('')) - (beginsWithLink(fold(han)) ? linked : 0);
    found.push({
      han,
      short,
      cost: rounded(cost + (short ? omission : 0) - edge),
      distance: rounded(cost / Math.max(wanted.length, heard)),
    });
  }
  return found;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** An edge is likely where the run begins, or where a title ends. */
function edgeBonus(before: string): number {
  if (before === '') return 0.3;
  const { length } = wordBefore(fold(before));
  return length === 0 ? 0 : length === 1 ? 0.25 : 0.6;
}
