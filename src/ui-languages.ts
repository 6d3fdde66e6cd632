import { written } from './writing-systems.ts';

/**
 * The languages of the interface. To add one: a line here and `templates/strings/<segment>.json`.
 * `segment` is its part of an address, `locale` what Intl is asked for.
 */
export const uiLanguages = [
  { segment: 'en', locale: 'en' },
  { segment: 'zh-hans', locale: 'zh-Hans' },
  { segment: 'zh-hant', locale: 'zh-Hant' },
  { segment: 'cs', locale: 'cs' },
  { segment: 'ru', locale: 'ru' },
  { segment: 'ar', locale: 'ar' },
  { segment: 'uk', locale: 'uk' },
  { segment: 'fa', locale: 'fa' },
  { segment: 'es', locale: 'es' },
  { segment: 'fr', locale: 'fr' },
  { segment: 'ja', locale: 'ja' },
  { segment: 'ko', locale: 'ko' },
  { segment: 'my', locale: 'my' },
  { segment: 'de', locale: 'de' },
  { segment: 'pt', locale: 'pt' },
  { segment: 'tr', locale: 'tr' },
  { segment: 'vi', locale: 'vi' },
] as const satisfies readonly { segment: string; locale: string }[];

export type UiLanguage = (typeof uiLanguages)[number]['segment'];

/** All of them, as addresses name them. */
export const allUis: readonly UiLanguage[] = uiLanguages.map(({ segment }) => segment);

/** The BCP 47 tag of an interface language. */
export function uiLocale(ui: UiLanguage): string {
  return uiLanguages.find((language) => language.segment === ui)?.locale ?? ui;
}

/** The nearest of some interface languages to a text's language: in its script, else in another one; null for none. */
export function nearestUi(tag: string, among: readonly UiLanguage[] = allUis): UiLanguage | null {
  const wanted = written(tag);
  if (!wanted) return null;
  const same = among.filter((ui) => written(ui)?.language === wanted.language);
  return same.find((ui) => written(ui)?.script === wanted.script) ?? same[0] ?? null;
}
