/** Names of languages, countries and directions, from Intl. */

const displayNames = new Map<string, Intl.DisplayNames>();

function namesOf(locale: string, type: 'language' | 'region'): Intl.DisplayNames {
  const key = `${locale} ${type}`;
  const known = displayNames.get(key);
  if (known) return known;
  const made = new Intl.DisplayNames(locale, { type, languageDisplay: 'dialect', fallback: 'code' });
  displayNames.set(key, made);
  return made;
}

/** The name of a language in the words of `locale`. */
export function languageName(locale: string, tag: string): string {
  return namesOf(locale, 'language').of(tag) ?? tag;
}

/** A language's name in itself. */
export function ownLanguageName(tag: string): string {
  const own = languageName(tag, tag);
  return own.charAt(0).toLocaleUpperCase(tag) + own.slice(1);
}

export function countryName(locale: string, code: string): string {
  return namesOf(locale, 'region').of(code.toUpperCase()) ?? code;
}

/** Scripts written from right to left. */
const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

const directions = new Map<string, 'ltr' | 'rtl'>();

export function direction(tag: string): 'ltr' | 'rtl' {
  const known = directions.get(tag);
  if (known) return known;
  const script = new Intl.Locale(tag).maximize().script ?? 'Latn';
  const found = rightToLeft.has(script) ? 'rtl' : 'ltr';
  directions.set(tag, found);
  return found;
}
