import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/**
 * The characters that always change on the way to the other script. One that may stay as it is (后, 里, 台) stands
 * in both and tells nothing.
 */
function exclusive(table: string): string[] {
  const entries = table.split('|').map((entry) => entry.split(' '));
  return entries.flatMap(([from, ...to]) => (from !== undefined && !to.includes(from) ? from : []));
}

/** Characters that only the Simplified script has. A character that both lists claim is taken for this one. */
export const simplifiedOnly: ReadonlySet<string> = new Set(exclusive(simplifiedToTraditional));

/** Characters that only the Traditional script has. */
export const traditionalOnly: ReadonlySet<string> = new Set(
  exclusive(traditionalToSimplified).filter((character) => !simplifiedOnly.has(character)),
);
