const units = 'אבגדהוזחט';
const tens = 'יכלמנסעפצ';
const hundreds = 'קרשת';
/** The forms of letters at a word's end, and those for which they stand. */
const finals: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };

/** The number that Hebrew letters write, without the thousands before a stroke: 781 of `ה׳תשפ״א`. */
export function hebrewNumber(words: string): number {
  const letters = [...words.replace(/^ה['׳]/u, '')];
  return letters.reduce((sum, letter) => sum + letterValue(letter), 0);
}

function letterValue(written: string): number {
  const letter = finals[written] ?? written;
  if (units.includes(letter)) return units.indexOf(letter) + 1;
  if (tens.includes(letter)) return (tens.indexOf(letter) + 1) * 10;
  return hundreds.includes(letter) ? (hundreds.indexOf(letter) + 1) * 100 : 0;
}
