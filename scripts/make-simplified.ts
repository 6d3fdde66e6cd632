import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

/**
 * Writes `src/search/simplified.json`, the table that folds Traditional characters to Simplified ones, from
 * OpenCC's dictionaries: `npm run make:simplified`. One character to one, so that offsets survive.
 */
export function simplifiedTable(): { from: string; to: string } {
  const convert = Converter({ from: 't', to: 'cn' });
  const table = { from: '', to: '' };
  for (let code = 0x2e80; code <= 0x323af; code += 1) {
    const character = String.fromCodePoint(code);
    if (!/\p{Script=Han}/u.test(character)) continue;
    const simplified = convert(character);
    if (simplified === character || [...simplified].length !== 1) continue;
    table.from += character;
    table.to += simplified;
  }
  return table;
}

if (import.meta.main) {
  const target = new URL('../src/search/simplified.json', import.meta.url);
  writeFileSync(target, `${JSON.stringify(simplifiedTable(), null, 2)}\n`);
}
