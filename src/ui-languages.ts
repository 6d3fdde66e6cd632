/**
 * The languages of the interface. To add one: a line here and `templates/strings/<tag>.json`.
 * `segment` is its part of an address, `locale` what Intl is asked for.
 */
export const uiLanguages = [
  { segment: 'en', locale: 'en' },
  { segment: 'zh-hans', locale: 'zh-Hans' },
  { segment: 'zh-hant', locale: 'zh-Hant' },
  { segment: 'cs', locale: 'cs' },
] as const satisfies readonly { segment: string; locale: string }[];

export type UiLanguage = (typeof uiLanguages)[number]['segment'];

const isUiLanguage = (segment: string): segment is UiLanguage =>
  uiLanguages.some((language) => language.segment === segment);

/** The BCP 47 tag of an interface language. */
export function uiLocale(ui: UiLanguage): string {
  return uiLanguages.find((language) => language.segment === ui)?.locale ?? ui;
}

/** The interface language nearest to a text's language, or `fallback` where there is none. */
export function uiLanguageFor(tag: string, fallback: UiLanguage): UiLanguage {
  const wanted = tag.toLowerCase();
  if (isUiLanguage(wanted)) return wanted;
  const [base] = wanted.split('-');
  return uiLanguages.find((language) => language.segment.split('-')[0] === base)?.segment ?? fallback;
}
