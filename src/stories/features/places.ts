import { cached } from '../../cached.ts';
import { escapedPattern } from '../../escaped-pattern.ts';
import { fold } from '../../search/tokens.ts';
import type { Found } from './numbers.ts';

/* Countries that a text names, by the names that CLDR has for them in its language. */

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** The regions that have a name: ISO 3166 codes of two letters. */
const regions = cached((language: string): readonly Region[] => {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);
  return letters.flatMap((first) =>
    letters.flatMap((second) => {
      const code = first + second;
      const name = notCountries.has(code) ? undefined : names.of(code);
      return name === undefined || name === code ? [] : [{ code, name }];
    }),
  );
});

const isSpaced = (language: string): boolean => !/^(?:zh|ja|th|lo|km|my)/u.test(language);
/** Letters of a name that another case leaves as they are. */
const stemOf = (name: string): string => (name.length > 4 ? name.slice(0, -1) : name);

interface Region {
  readonly code: string;
  readonly name: string;
}

interface Names {
  readonly pattern: RegExp;
  readonly codes: ReadonlyMap<string, string>;
}

/** One pattern for all names, the longest first. */
const namesIn = cached((language: string): Names => {
  const codes = new Map<string, string>();
  for (const { code, name: label } of regions(language)) {
    // 中国香港特别行政区 is what the standard calls 香港.
    const short = fold(label)
      .replace(/^中国(?=..)|特别行政区$/gu, '')
      .replace(/\s?\(.*\)$/u, '');
    const name = isSpaced(language) ? stemOf(short) : short;
    if (name.length >= 2 && !codes.has(name)) codes.set(name, code);
  }
  const all = [...codes.keys()].sort((a, b) => b.length - a.length).map((name) => escapedPattern(name));
  const source = isSpaced(language)
    ? `(?<!\\p{L})(?:${all.join('|')})(?=\\p{L}{0,3}(?!\\p{L}))`
    : all.join('|');
  return { pattern: new RegExp(source, 'gu'), codes };
});

const validTag = cached((language: string): string => {
  const [tag] = Intl.DisplayNames.supportedLocalesOf([language.startsWith('und') ? 'en' : language]);
  return tag ?? 'en';
});

export function placesIn(text: string, language: string): Found[] {
  const { pattern, codes } = namesIn(language.startsWith('zh') ? 'zh-Hans' : validTag(language));
  const found = new Map<string, Found>();
  for (const { 0: name, index } of fold(text).matchAll(pattern)) {
    const key = codes.get(name);
    if (key !== undefined && !found.has(key)) found.set(key, { key, label: name, at: index });
  }
  return [...found.values()];
}
