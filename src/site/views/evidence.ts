import type { StoryLink } from '../../archive/story.ts';
import type { PageContext } from '../context.ts';
import type { StringKey } from '../strings.ts';
import { digits, percent } from './numbers.ts';

/** The words for each kind of evidence; a kind that has none is not told. */
const keys: Readonly<Record<string, StringKey>> = {
  text: 'story.by.text',
  title: 'story.by.title',
  stated: 'story.by.stated',
  order: 'story.by.order',
  words: 'story.by.words',
  shared: 'story.by.words',
  runs: 'story.by.runs',
  name: 'story.by.name',
  number: 'story.by.number',
  place: 'story.by.place',
  day: 'story.by.day',
  address: 'story.by.address',
  archivist: 'story.by.archivist',
};

/** These are measured; the values of the others are words of the articles. */
const measured = new Set(['text', 'title', 'words', 'shared', 'runs']);

/** Why two articles belong together, in words; null for what is not told. */
export function evidenceText(
  { locale, t }: Pick<PageContext, 'locale' | 't'>,
  { kind, value }: StoryLink['evidence'][number],
): string | null {
  const key = keys[kind];
  if (key === undefined) return null;
  return t(key, { value: measured.has(kind) ? measureText(locale, value) : value });
}

/** A number as it was measured, in the digits of the page's language, with its decimal sign and its sign of percent. */
function measureText(locale: string, value: string): string {
  const [, number, decimals = '', sign] = /^(\d+(?:\.(\d+))?)( %)?$/u.exec(value) ?? [];
  if (number === undefined) return value;
  return sign ? percent(locale, Number(number)) : digits(locale, Number(number), decimals.length);
}
