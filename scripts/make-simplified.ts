import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

/**
 * Writes `src/search/simplified.json`, the table that folds Traditional characters to Simplified ones, from
 * OpenCC's dictionaries: `npm run make:simplified`. One character to one, so that offsets survive. Each is told
 * by how far it is from the one before, in base 36: the table goes with every first search, and so it is shorter.
 */
export function simplifiedTable(): { from: string; to: string } {
  const convert = Converter({ from: 't', to: 'cn' });
  const from: number[] = [];
  const to: number[] = [];
  for (let code = 0x2e80; code <= 0x323af; code += 1) {
    const character = String.fromCodePoint(code);
    // Compatibility forms are folded before.
    if (!/\p{Script=Han}/u.test(character) || character.normalize('NFKC') !== character) continue;
    const simplified = convert(character);
    if (simplified === character || [...simplified].length !== 1) continue;
    from.push(code);
    to.push(simplified.codePointAt(0) ?? code);
  }
  return { from: stepsOf(from), to: stepsOf(to) };
}

const stepsOf = (codes: readonly number[]): string =>
  codes.map((code, at) => (code - (codes[at - 1] ?? 0)).toString(36)).join(' ');

if (import.meta.main) {
  const target = new URL('../src/search/simplified.json', import.meta.url);
  writeFileSync(target, `${JSON.stringify(simplifiedTable(), null, 2)}\n`);
}
