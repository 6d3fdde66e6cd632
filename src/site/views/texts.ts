import type { Texts } from '../../archive/collection.ts';
import { type UiLanguage, uiLocale } from '../../ui-languages.ts';
import type { Site } from '../site.ts';

/** A text in one of several languages. */
interface ChosenText {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
}

/** The archivist's text in an interface language, else the one for all, else the first that there is; null where there is none. */
export function textIn(
  { interface: { own } }: Pick<Site, 'interface'>,
  ui: UiLanguage,
  texts: Texts,
): ChosenText | null {
  const locale = uiLocale(ui);
  const [other] = Object.entries(texts).filter(([tag, text]) => tag !== 'default' && text !== undefined);
  const found = [
    [locale, texts[locale]],
    // In whatever language a text for all languages is, most are in the archive's own.
    [uiLocale(own), texts.default],
    other ?? [],
  ] as const;
  for (const [lang, text] of found) if (lang !== undefined && text !== undefined) return { lang, text };
  return null;
}
