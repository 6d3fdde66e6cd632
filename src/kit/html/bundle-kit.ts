import { bundle } from '../../site/render/bundle.ts';
import type { KitAssets } from './assets.ts';

/** Makes the script and the look of a kit of their sources. */
export const makeKitAssets = (): KitAssets => ({
  script: bundle('src/kit/html/client/search.ts'),
  style: bundle('src/kit/html/kit.css'),
});
