import { readCached, writeCached } from '../cache/values.ts';

const fileName = 'assets.json';

type Assets = Readonly<Record<string, string>>;

/**
 * The bundled scripts and styles, cached between builds: bundling costs more than the rest of a small build.
 * @param code Hash of the code that is bundled.
 * @throws KronikaError `disk-full`, `cache-not-writable`
 */
export async function bundledSite(cacheDir: string, code: string): Promise<Assets> {
  const cached = readCached<Assets>(cacheDir, fileName, code);
  if (cached) return cached;
  const { bundleSite } = await import('../../site/render/bundle.ts');
  const made = bundleSite();
  writeCached(cacheDir, fileName, code, made);
  return made;
}
