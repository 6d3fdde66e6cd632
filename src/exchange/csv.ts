/* Tables as RFC 4180 has them. */

/**
 * A spreadsheet runs these as a formula: signs of either width, at the beginning, and behind a semicolon too, where
 * spreadsheets of many countries begin another field, quoted or not.
 */
const formula = /(^|;)(?=[\s"']*[=+\-@＝＋－＠])/gu;

/**
 * A field as RFC 4180 has it. Such as would be run get an apostrophe before them, as OWASP advises, since titles are
 * other people's words.
 */
export function csvField(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(formula, "$1'")
    .replace(/^[\t\r]/u, "'$&");
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A line of a table. */
export const csvRow = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`;
