import { readKept, writeKept } from '../cache/values.ts';

const keptName = 'assets.json';

type Assets = Readonly<Record<string, string>>;

/**
 * The bundled scripts and styles, kept between builds: bundling costs more than the rest of a small build.
 * @param code Hash of what is bundled.
 * @throws KronikaError `disk-full`, `cache-not-writable`
 */
export async function bundledSite(cacheDir: string, code: string): Promise<Assets> {
  const kept = readKept<Assets>(cacheDir, keptName, code);
  if (kept) return kept;
  const { bundleSite } = await import('../../site/render/bundle.ts');
  const made = bundleSite();
  writeKept(cacheDir, keptName, code, made);
  return made;
}
