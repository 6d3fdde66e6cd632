/** Whether a language is the one that a tag, or the beginning of one, asks for. */
export const isLanguage = (language: string, tag: string): boolean =>
  `${language.toLowerCase()}-`.startsWith(`${tag.toLowerCase()}-`);
