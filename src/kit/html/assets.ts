import { readFileSync } from 'node:fs';
import { packedFile } from '../../engine/cache/packed.ts';
import type { KitAssets } from './bundle-kit.ts';

/** In a package the script and the look of a kit are made already. */
export const packedKit = 'kit.json';

export async function kitAssets(): Promise<KitAssets> {
  const packed = packedFile(packedKit);
  if (packed !== null) return JSON.parse(readFileSync(packed, 'utf8'));
  // A package has no such module.
  const { makeKitAssets } = await import('./bundle-kit.ts');
  return makeKitAssets();
}
