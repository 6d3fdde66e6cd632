import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import type english from '../../templates/strings/en.json';
import { cached } from '../cached.ts';
import { KronikaError } from '../errors.ts';
import { type UiLanguage, uiLocale } from '../ui-languages.ts';

/** The key of a message of the interface: every language has all of them, so that English tells them all. */
export type StringKey = keyof typeof english;

/** The interface's messages of one language, by key: ICU MessageFormat. */
type Strings = Readonly<Record<string, string>>;

/** The values that fill the places of a message. */
type MessageValues = Readonly<Record<string, string | number>>;

/** @throws KronikaError `no-such-string` for a key that the language lacks. */
export type Translate = (key: StringKey, values?: MessageValues) => string;

const stringsFolder = join(import.meta.dirname, '../../templates/strings');

/** @throws KronikaError `no-strings` where the language has no readable file. */
export function readStrings(tag: string, folder = stringsFolder): Strings {
  const file = join(folder, `${tag}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Strings;
  } catch (cause) {
    throw new KronikaError('no-strings', `The interface strings ${tag}.json cannot be read`, {
      advice: 'Copy templates/strings/en.json to it and translate the messages.',
      cause,
    });
  }
}

/** The translator of one language; a message is parsed when it is first asked for. */
export function translator(locale: string, strings: Strings): Translate {
  const parsed = cached(
    (message: string) => new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }),
  );
  return (key, values) => {
    const message = strings[key];
    if (message === undefined) {
      throw new KronikaError('no-such-string', `The interface string “${key}” is missing in ${locale}`, {
        advice: 'Add it to every file of templates/strings.',
      });
    }
    if (!message.includes('{') && !message.includes("'")) return message;
    return String(parsed(message).format(values));
  };
}

/** The translator of an interface language. */
export const translatorFor = cached((ui: UiLanguage): Translate => translator(uiLocale(ui), readStrings(ui)));
