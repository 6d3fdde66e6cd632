import { bundle } from '../../site/render/bundle.ts';

/** The script and the look of a kit in one HTML file. */
export interface KitAssets {
  readonly script: string;
  readonly style: string;
}

/** Makes them of their sources. */
export const makeKitAssets = (): KitAssets => ({
  script: bundle('src/kit/html/client/search.ts'),
  style: bundle('src/kit/html/kit.css'),
});
