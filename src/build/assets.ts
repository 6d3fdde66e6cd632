import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheError } from './cache-error.ts';
import { writeOutput } from './output.ts';

/** The bundled scripts and styles, kept between builds: bundling costs more than the rest of a small build. */

const keptName = 'assets.json';

interface Kept {
  readonly key: string;
  readonly assets: Readonly<Record<string, string>>;
}

function readKept(cacheDir: string): Kept | null {
  try {
    return JSON.parse(readFileSync(join(cacheDir, keptName), 'utf8'));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing || error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * @param key Hash of the code that is bundled.
 * @throws KronikaError `disk-full`, `cache-not-writable`
 */
export async function bundledSite(cacheDir: string, key: string): Promise<Kept['assets']> {
  const kept = readKept(cacheDir);
  if (kept?.key === key) return kept.assets;
  const { bundleSite } = await import('../site/bundle.ts');
  const made = { key, assets: bundleSite() };
  try {
    writeOutput(cacheDir, keptName, JSON.stringify(made));
  } catch (error) {
    throw cacheError(cacheDir, error);
  }
  return made.assets;
}
