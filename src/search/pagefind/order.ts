/* The order of words in Pagefind's files, of their bytes, where JavaScript compares units of UTF-16. */

/** Halves of pairs, which stand for the highest code points, and the units that UTF-16 has above them. */
const halves = { from: 0xd800, to: 0xdfff };
const shift = { halves: 0xffff - halves.to, others: halves.to - halves.from + 1 };

/** Exchanges the two, so that the order of units is that of code points, which is that of bytes in UTF-8. */
export const toSortable = (word: string): string => shiftUnits(word, sortableUnit);

export const fromSortable = (word: string): string =>
  shiftUnits(word, (unit) =>
    unit >= halves.from + shift.halves ? unit - shift.halves : unit + shift.others,
  );

/** The unit that stands in a sortable word for a unit of UTF-16. */
export function sortableUnit(unit: number): number {
  if (unit < halves.from) return unit;
  return unit <= halves.to ? unit + shift.halves : unit - shift.others;
}

// Without the flag `u`, so that it sees halves.
const shifted = /[\ud800-\uffff]/g;

const shiftUnits = (word: string, of: (unit: number) => number): string =>
  word.replace(shifted, (unit) => String.fromCharCode(of(unit.charCodeAt(0))));
