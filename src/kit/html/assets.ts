import { readFileSync } from 'node:fs';
import { packedFile } from '../../engine/cache/packed.ts';

/** The script and the look of a kit in one HTML file. */
export interface KitAssets {
  readonly script: string;
  readonly style: string;
}

/** In a package they are made already. */
export const packedKit = 'kit.json';

export async function kitAssets(): Promise<KitAssets> {
  const packed = packedFile(packedKit);
  if (packed !== null) return JSON.parse(readFileSync(packed, 'utf8'));
  // A package has no such module.
  const { makeKitAssets } = await import('./bundle-kit.ts');
  return makeKitAssets();
}
