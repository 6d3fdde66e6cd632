/* Names of languages and countries, from Intl. */

import { cached } from '../../cached.ts';
import { uiLocale } from '../../ui-languages.ts';
import { unknownLanguage } from '../../writing-systems.ts';
import type { PageContext } from '../context.ts';

// Intl's own objects cost a millisecond each to make: each is made once.
const options = { languageDisplay: 'dialect', fallback: 'code' } as const;
const languageNames = cached(
  (locale: string) => new Intl.DisplayNames(locale, { ...options, type: 'language' }),
);
/** With the script in brackets. */
const plainNames = cached(
  (locale: string) =>
    new Intl.DisplayNames(locale, { ...options, type: 'language', languageDisplay: 'standard' }),
);
const regionNames = cached((locale: string) => new Intl.DisplayNames(locale, { ...options, type: 'region' }));
const lists = cached((locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** Names one after the other, as a sentence has them. */
export const nameList = (locale: string, names: readonly string[]): string => lists(locale).format(names);

/** Things one after the other, as a sentence has them, with the words between them. */
export function namePieces<Thing extends { readonly text: string }>(
  locale: string,
  things: readonly Thing[],
): (Thing | string)[] {
  const rest = [...things];
  return lists(locale)
    .formatToParts(things.map(({ text }) => text))
    .flatMap(({ type, value }) => (type === 'element' ? (rest.shift() ?? []) : value));
}

/** The name of a language in the words of `locale`. */
function languageName(locale: string, tag: string): string {
  return languageNames(locale).of(tag) ?? tag;
}

/** A name that has a comma of its own, as Russian names of Chinese have, would be taken for two. */
function nameInList(locale: string, tag: string): string {
  const name = languageName(locale, tag);
  return /[,،、]/u.test(name) ? (plainNames(locale).of(tag) ?? name) : name;
}

/** The interface languages in the words of `locale`, as a sentence has them. */
export const interfaceLanguages = ({ locale, site }: PageContext): string =>
  nameList(
    locale,
    site.interface.languages.map((ui) => nameInList(locale, uiLocale(ui))),
  );

/** A language's name in itself. */
export const ownLanguageName = cached((tag: string) => {
  const own = languageName(tag, tag);
  return own.charAt(0).toLocaleUpperCase(tag) + own.slice(1);
});

/** The name of an article's language in the words of the page. */
export const languageText = (context: PageContext, tag: string): string =>
  isUnknown(tag) ? context.t('language.unknown') : languageName(context.locale, tag);

/** The name of an article's language in itself. */
export const ownLanguageText = (context: PageContext, tag: string): string =>
  isUnknown(tag) ? context.t('language.unknown') : ownLanguageName(tag);

/** Whether a tag says that nobody can tell the language; Intl calls it “root”. */
export const isUnknown = (tag: string): boolean => tag === unknownLanguage;

export function countryName(locale: string, code: string): string {
  return regionNames(locale).of(code.toUpperCase()) ?? code;
}
