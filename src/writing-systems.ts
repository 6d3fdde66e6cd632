import { cached, Latest } from './cached.ts';

/* The script that a language is written in and the way that it runs, for pages and for scripts in them alike. */

/**
 * Scripts that run from right to left: those that CLDR 48 has as such (common/properties/scriptMetadata.txt). `Aran` is
 * the Arabic script in the hand of Urdu newspapers.
 */
const rightToLeft: ReadonlySet<string> = new Set(
  `Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh
  Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Syre Syrj Syrn Thaa Todr Yezi`.split(
    /\s+/u,
  ),
);

/** The tag of a text in a language that nobody can tell. */
export const unknownLanguage = 'und';

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    // A tag that Intl does not take for one says nothing.
    return null;
  }
}

interface Written {
  readonly language: string;
  readonly script: string | null;
}

/** Languages that the cache holds; a list of articles asks for the same few hundreds of times. */
const mostLanguages = 200;

/** A language's base and script, so that `zh-TW` is seen to be written as `zh-Hant` is; null where the tag names none. */
export const written = cached((tag: string): Written | null => {
  const locale = localeOf(tag);
  if (!locale) return null;
  // Some engines name an unknown language, some do not.
  const language = locale.language || unknownLanguage;
  // Intl takes an unknown language without a script for English.
  const script = language === unknownLanguage ? locale.script : locale.maximize().script;
  return { language, script: script ?? null };
}, new Latest(mostLanguages));

/** A value of `dir`. */
export type Direction = 'ltr' | 'rtl' | 'auto';

/** The value of `dir` for a text in a language; where that is unknown, the text's own letters decide. */
export function direction(tag: string): Direction {
  const found = written(tag);
  if (!found || (found.language === unknownLanguage && found.script === null)) return 'auto';
  return found.script !== null && rightToLeft.has(found.script) ? 'rtl' : 'ltr';
}
