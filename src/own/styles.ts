import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KronikaError } from '../errors.ts';
import { ownFolder, stylesName } from './folder.ts';

/** Comments may speak of anything. */
const comment = /\/\*[\s\S]*?\*\//gu;
/** Browsers would refuse these on our pages, and nobody would be told. */
const fromElsewhere = /@import\b|url\(\s*["']?(?!data:|#)[^)]*\)/iu;

/**
 * The styles of the archive's own, which stand after ours and go before all of them; empty where there are none.
 * @throws KronikaError `bad-styles` where they ask for another file
 */
export function ownStyles(seedsDir: string): string {
  const folder = ownFolder(seedsDir);
  const file = folder === null ? null : join(folder, stylesName);
  if (file === null || !existsSync(file)) return '';
  const text = readFileSync(file, 'utf8');
  const [found] = fromElsewhere.exec(text.replace(comment, '')) ?? [];
  if (found !== undefined)
    throw new KronikaError(
      'bad-styles',
      `${stylesName} asks for another file, which no page loads: ${found}`,
      {
        advice: 'Write the rules themselves into it, and pictures as data: addresses.',
      },
    );
  return text;
}
