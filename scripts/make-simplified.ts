import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

/**
 * Writes `src/search/simplified.json`, the table that folds Traditional characters to Simplified ones, from
 * OpenCC's dictionaries: `npm run make:simplified`. One character to one, so that offsets survive. Traditional ones
 * are told by how far each is from the one before, in base 36: it goes with every first search, and so it is a third
 * shorter.
 */
export function simplifiedTable(): { steps: string; to: string } {
  const convert = Converter({ from: 't', to: 'cn' });
  const steps: string[] = [];
  let to = '';
  let last = 0;
  for (let code = 0x2e80; code <= 0x323af; code += 1) {
    const character = String.fromCodePoint(code);
    // Compatibility forms are folded before.
    if (!/\p{Script=Han}/u.test(character) || character.normalize('NFKC') !== character) continue;
    const simplified = convert(character);
    if (simplified === character || [...simplified].length !== 1) continue;
    steps.push((code - last).toString(36));
    to += simplified;
    last = code;
  }
  return { steps: steps.join(' '), to };
}

if (import.meta.main) {
  const target = new URL('../src/search/simplified.json', import.meta.url);
  writeFileSync(target, `${JSON.stringify(simplifiedTable(), null, 2)}\n`);
}
