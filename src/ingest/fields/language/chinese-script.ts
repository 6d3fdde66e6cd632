import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/** How many characters of a text belong to one of the two Chinese scripts only. */
interface ScriptCounts {
  readonly simplified: number;
  readonly traditional: number;
}

/**
 * The characters that always change on the way to the other script. One that may stay as it is (后, 里, 台) stands
 * in both and tells nothing.
 */
function exclusive(table: string): string[] {
  const entries = table.split('|').map((entry) => entry.split(' '));
  return entries.flatMap(([from, ...to]) => (from !== undefined && !to.includes(from) ? from : []));
}

const simplifiedOnly = 1;
const traditionalOnly = 2;

/** By code point: looked up for every character of every text. */
const scripts = new Uint8Array(0x110000);
for (const character of exclusive(traditionalToSimplified)) scripts[codeOf(character)] = traditionalOnly;
for (const character of exclusive(simplifiedToTraditional)) scripts[codeOf(character)] = simplifiedOnly;

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** Counts the characters that only the one or only the other script has. */
export function countChineseScripts(text: string): ScriptCounts {
  let simplified = 0;
  let traditional = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i += 1;
    const script = scripts[code];
    if (script === simplifiedOnly) simplified += 1;
    else if (script === traditionalOnly) traditional += 1;
  }
  return { simplified, traditional };
}
