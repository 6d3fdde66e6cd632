import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/** How many characters of a text belong to one of the two Chinese scripts only. */
export interface ScriptCounts {
  readonly simplified: number;
  readonly traditional: number;
}

/**
 * The characters that always change on the way to the other script. One that may stay as it is (后, 里, 台) stands
 * in both and tells nothing.
 */
function exclusive(table: string): ReadonlySet<string> {
  const characters = new Set<string>();
  for (const entry of table.split('|')) {
    const [from, ...to] = entry.split(' ');
    if (from !== undefined && !to.includes(from)) characters.add(from);
  }
  return characters;
}

const simplifiedOnly = exclusive(simplifiedToTraditional);
const traditionalOnly = exclusive(traditionalToSimplified);

/** Counts the characters that only the one or only the other script has. */
export function countChineseScripts(text: string): ScriptCounts {
  let simplified = 0;
  let traditional = 0;
  for (const character of text) {
    if (simplifiedOnly.has(character)) simplified += 1;
    else if (traditionalOnly.has(character)) traditional += 1;
  }
  return { simplified, traditional };
}
