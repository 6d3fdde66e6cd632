import { z } from 'zod';
import { uiLanguages } from '../ui-languages.ts';

/** A text alone is one for all languages. */
const wrapped = (value: unknown): unknown => (typeof value === 'string' ? { default: value } : value);

const text = z.string().trim().min(1).optional();

/**
 * One text for all languages, or one for each language of the interface.
 * @param example The text that an archivist is shown as one, as in “default: Fire in Lisbon”.
 */
export const byLanguage = (what: string, example: string) =>
  z.preprocess(
    wrapped,
    z
      .strictObject({
        default: text.meta({ description: `In the languages that have no ${what} of their own.` }),
        ...Object.fromEntries(uiLanguages.map(({ locale }) => [locale, text])),
      })
      .refine((texts) => Object.values(texts).some(Boolean), {
        error: `must hold a ${what}, as in “default: ${example}”`,
      })
      .meta({ description: 'By BCP 47 tag of the interface language.' }),
  );
