import { eleventySettings } from './src/site/render/eleventy.ts';

/** Eleventy's own commands read this file; the build hands the same settings to its programmatic interface. */
export default eleventySettings;
