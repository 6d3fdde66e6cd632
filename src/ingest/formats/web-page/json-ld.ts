import type { Root } from 'hast';
import { elements, isText, stringProperty } from '../../html/tree.ts';

/** An object of JSON-LD: whatever a site says, so that every reading of it has to look. */
export type Thing = Readonly<Record<string, unknown>>;

/** All things that a page's JSON-LD states at the top, of graphs each of their things; references are resolved. */
export function readJsonLd(page: Root): readonly Thing[] {
  const things: Thing[] = [];
  for (const script of elements(page, 'script')) {
    const source = script.children.map((child) => (isText(child) ? child.value : '')).join('');
    if (!isJsonLd(stringProperty(script, 'type').trim(), source)) continue;
    things.push(...topLevel(parseLeniently(source)));
  }
  return things;
}

/** Some sites forget to say what their script is. */
const isJsonLd = (type: string, source: string): boolean =>
  type === ''
    ? /^\s*[[{]\s*\{?\s*"@context"\s*:\s*"https?:\/\/schema\.org/u.test(source)
    : /^application\/ld\+json/iu.test(type);

const topLevel = (value: unknown): Thing[] =>
  listOf(value)
    .filter(isThing)
    .flatMap((thing) => [...('@graph' in thing ? listOf(thing['@graph']).filter(isThing) : [thing])]);

/** As sites write it: in comments or CDATA, with raw line ends in strings and commas at the end. */
function parseLeniently(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)/u, '')
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>)\s*;?\s*$/u, '')
    .trim()
    .replace(/;$/u, '');
  for (const attempt of [bare, bare.replace(/[\x00-\x1f]+/gu, ' ').replace(/,\s*(?=[\]}])/gu, '')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt is more lenient; JSON-LD that no attempt reads states nothing.
    }
  }
  return null;
}

/** The thing that tells of the page's article; null where none does. */
export function articleThing(things: readonly Thing[]): Thing | null {
  const candidates = things.flatMap((thing) => [thing, ...listOf(thing.mainEntity).filter(isThing)]);
  const articles = candidates
    .filter(isArticle)
    .sort((one, other) => Number(isRated(one)) - Number(isRated(other)));
  return articles.find((thing) => 'headline' in thing) ?? articles[0] ?? candidates.find(isPage) ?? null;
}

const isArticle = (thing: Thing): boolean =>
  typesOf(thing).some((type) => /(?:Article|Posting|Report|Review|Reportage|CreativeWork)$/u.test(type));
/** A statement about something else, a film or a claim, may stand beside the article or be it. */
const isRated = (thing: Thing): boolean =>
  typesOf(thing).some((type) => /(?:Review|CreativeWork)$/u.test(type)) && !('headline' in thing);
const isPage = (thing: Thing): boolean =>
  typesOf(thing).some((type) => /^(?:WebPage|ItemPage|VideoObject)$/u.test(type));

export const typesOf = (thing: Thing): string[] =>
  listOf(thing['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^https?:\/\/schema\.org\//u, ''));

/** The things that a property leads to, references followed among the page's things. */
export function valuesOf(
  thing: Thing | null,
  property: string,
  things: readonly Thing[],
): (string | Thing)[] {
  return listOf(thing?.[property]).flatMap((value): (string | Thing)[] => {
    if (typeof value === 'string' || typeof value === 'number') return [String(value)];
    if (!isThing(value)) return [];
    const id = value['@id'];
    const referred =
      id !== undefined && Object.keys(value).length === 1
        ? things.find((other) => other['@id'] === id)
        : undefined;
    return [referred ?? value];
  });
}

/** The words of a property: of things their name, or their address where that is what is asked for. */
export const wordsOf = (
  thing: Thing | null,
  property: string,
  things: readonly Thing[],
  key = 'name',
): string[] =>
  valuesOf(thing, property, things)
    .map((value) => (typeof value === 'string' ? value : valuesOf(value, key, things)[0]))
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '');

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
