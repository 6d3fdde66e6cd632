import { readFile } from 'node:fs/promises';
import { articleStyles, siteStyles } from '../../site/render/styles.ts';
import { packedFile } from '../cache/packed.ts';
import { readCached, writeCached } from '../cache/values.ts';
import type { Own } from '../own.ts';

const fileName = 'assets.json';

type Assets = Readonly<Record<string, string>>;

/** The assets with the archive's own styles after ours; those stand in layers, before which whatever stands in none goes. */
export const withStyles = (assets: Assets, { styles }: Own): Assets =>
  styles === ''
    ? assets
    : {
        ...assets,
        ...Object.fromEntries(
          [siteStyles, articleStyles].map((name) => [name, `${assets[name] ?? ''}\n${styles}`]),
        ),
      };

/**
 * The bundled scripts and styles: as they were packed, else cached between builds, as bundling costs more than the rest of
 * a small one.
 * @param code Hash of the code that is bundled.
 * @throws KronikaError `disk-full`, `cache-not-writable`
 */
export async function bundledSite(cacheDir: string, code: string): Promise<Assets> {
  const packed = packedFile(fileName);
  if (packed !== null) return JSON.parse(await readFile(packed, 'utf8'));
  const cached = readCached<Assets>(cacheDir, fileName, code);
  if (cached) return cached;
  const { bundleSite } = await import('../../site/render/bundle.ts');
  const made = bundleSite();
  writeCached(cacheDir, fileName, code, made);
  return made;
}
