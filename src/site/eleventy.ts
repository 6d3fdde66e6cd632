import { markdownLibrary } from './markdown.ts';

/** The part of Eleventy's configuration that is used here; 3.1 ships no types. */
export interface EleventyConfig {
  setLibrary(name: string, library: unknown): void;
  addExtension(extension: string, options: { key: string }): void;
  setTemplateFormats(formats: string[]): void;
  addGlobalData(name: string, value: unknown): void;
  setQuietMode(quiet: boolean): void;
  setUseGitIgnore(use: boolean): void;
}

/** Templates are TypeScript: Eleventy's own `11ty.js` under another ending. */
export function eleventySettings(config: EleventyConfig): void {
  config.addExtension('11ty.ts', { key: '11ty.js' });
  config.setTemplateFormats(['11ty.ts']);
  config.setLibrary('md', markdownLibrary());
  config.setQuietMode(true);
  config.setUseGitIgnore(false);
}
