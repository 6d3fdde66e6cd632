import { readFileSync } from 'node:fs';
import { packedFile } from '../../engine/cache/packed.ts';
import { bundle } from '../../site/render/bundle.ts';

/** The script and the look of a kit in one HTML file. */
interface KitAssets {
  readonly script: string;
  readonly style: string;
}

/** In a package they are made already. */
export const packedKit = 'kit.json';

export const makeKitAssets = (): KitAssets => ({
  script: bundle('src/kit/html/client/search.ts'),
  style: bundle('src/kit/html/kit.css'),
});

export function kitAssets(): KitAssets {
  const packed = packedFile(packedKit);
  return packed === null ? makeKitAssets() : JSON.parse(readFileSync(packed, 'utf8'));
}
