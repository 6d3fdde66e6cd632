import { cached } from '../../cached.ts';
import type { Letter } from './letters.ts';

/* Letters in words, by their scripts. */

/** ISO 15924 codes of scripts that have letters in an index. */
const scripts =
  'Latn Hani Cyrl Grek Arab Hebr Hang Hira Thai Deva Beng Guru Gujr Taml Telu Knda Mlym Sinh Geor Armn Ethi Mymr Khmr Laoo Tibt Mong'.split(
    ' ',
  );

const patterns = scripts.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const);

/** The script that a letter stands for in an index; null for figures, signs and rare scripts. */
export function scriptOf({ slug, text }: Letter): string | null {
  if (slug.startsWith('han-')) return 'Hani';
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const scriptNames = cached((locale: string) => new Intl.DisplayNames(locale, { type: 'script' }));

/** A script in the words of `locale`. */
export function scriptName(locale: string, script: string): string {
  const name = scriptNames(locale).of(script) ?? script;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
