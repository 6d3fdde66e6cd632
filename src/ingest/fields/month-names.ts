/**
 * Months by their names, as they stand in written dates, from the tables that Node has of each language. Only
 * languages whose names do not contradict each other (Croatian `listopad` is October, Czech November).
 */
const locales = 'en cs sk pl de nl fr es it pt sv ru uk bg tr hu ro el ar he'.split(' ');

let known: ReadonlyMap<string, number> | undefined;

/** Made when first asked: most texts name no month. */
function names(): ReadonlyMap<string, number> {
  const byName = new Map<string, number>();
  for (const locale of locales) {
    for (const month of ['long', 'short'] as const) {
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {
          month,
          ...(day && { day }),
          timeZone: 'UTC',
        });
        for (let number = 1; number <= 12; number += 1) {
          const parts = format.formatToParts(Date.UTC(2021, number - 1, 15));
          const name = parts.find((part) => part.type === 'month')?.value ?? '';
          if (/^\p{L}{3,}\.?$/u.test(name)) byName.set(folded(name), number);
        }
      }
    }
  }
  // English newspapers' own, and Hebrew with its preposition.
  byName.set('sept', 9);
  for (const [name, number] of [...byName])
    if (/\p{Script=Hebrew}/u.test(name)) byName.set(`ב${name}`, number);
  return byName;
}

function folded(name: string): string {
  return name.toLowerCase().replace(/\.$/u, '').normalize('NFC');
}

/** 1 to 12, or null for a word that is no month's name. */
export function monthNumber(word: string): number | null {
  known ??= names();
  return known.get(folded(word)) ?? null;
}
