/* A decoded text may show the harm that was done to it before it came here. */

/** UTF-8 that was read as Windows-1252 and written as UTF-8 again: `Ã©` for é, `â€œ` for a quotation mark, `Ð°` for а. */
const encodedTwice =
  /Ã[\u00a0-\u00bf\u0080-\u009f\u0192\u201a-\u201e\u2020-\u203a]|â€[\u0080-\u00bf\u0152\u0153\u2018-\u201d\u2122]|[ÐÑ][\u0080-\u00bf\u2018-\u201e]/gu;
/** So many in one text are no accident. */
const severalTimes = 3;
const privateUse = /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/gu;
const replaced = /\ufffd/gu;

/** By code units, which is quicker; the last of these begin the characters of the private planes. */
const mayBeHarmed = /[ÃâÐÑ\ue000-\uf8ff\ufffd\udb80-\udbff]/;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Warnings of letters that were encoded twice, of private ones, which every font shows in another way, and of such as
 * were lost already.
 */
export function doubtsOf(text: string): string[] {
  // Nearly every text is without any of these, and this asks once.
  if (!mayBeHarmed.test(text)) return [];
  const twice = count(text, encodedTwice);
  const own = count(text, privateUse);
  const lost = count(text, replaced);
  return [
    ...(twice >= severalTimes
      ? [`${twice} places look as if the text had been encoded twice, as “Ã©” for “é”.`]
      : []),
    ...(own > 0 ? [`${own} characters are private ones, which show differently from font to font.`] : []),
    ...(lost > 0 ? [`${lost} characters were lost before the file came here and show as \ufffd.`] : []),
  ];
}
