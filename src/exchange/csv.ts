/* Tables as RFC 4180 has them. */

/**
 * A spreadsheet runs these as a formula: signs of either width, at the beginning, and behind a semicolon too, where
 * spreadsheets of many countries begin another field, quoted or not.
 */
const formula = /(^|;)(?=[\s"']*[=+\-@＝＋－＠])/gu;
/** The same with an apostrophe before them. */
const escaped = /(^|;)'(?=[\s"']*[=+\-@＝＋－＠])/gu;

/**
 * A field as RFC 4180 has it. Such as would be run get an apostrophe before them, as OWASP advises, since titles are
 * other people's words.
 */
export function csvField(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(formula, "$1'")
    .replace(/^'*[\t\r]/u, "'$&");
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The text that a field was written for, without the apostrophes that kept it from being run. */
export const textOfField = (field: string): string =>
  field.replace(/^'(?='*[\t\r])/u, '').replace(escaped, '$1');

/** The rows of a table: what is quoted may hold anything. */
export function csvRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
    } else if (sign === separator) {
      row.push(field);
      field = '';
    } else if (sign !== '\r') field += sign;
  }
  return [...rows, [...row, field]];
}

/** The one that more rows have: spreadsheets of many countries write semicolons, as their decimals have commas. */
export function separatorOf(text: string): string {
  const rows = text.split(/[\r\n]+/u);
  const having = (sign: string) => rows.filter((row) => row.includes(sign)).length;
  return having(';') > having(',') ? ';' : ',';
}

/** A line of a table. */
export const csvRow = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`;
