import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cached } from '../../cached.ts';
import { markdownLibrary } from '../views/markdown.ts';

/** How Eleventy is told of a kind of template. */
interface TemplateKind {
  readonly read: boolean;
  readonly getData: readonly string[];
  readonly getInstanceFromInputPath: (path: string) => Promise<Template>;
  readonly compile: (content: unknown, path: string) => Promise<Template['render']>;
}

/** The part of Eleventy's configuration that is used here; 3.1 ships no types. */
export interface EleventyConfig {
  setLibrary(name: string, library: unknown): void;
  addExtension(extension: string, kind: TemplateKind): void;
  setTemplateFormats(formats: string[]): void;
  addGlobalData(name: string, value: unknown): void;
  setQuietMode(quiet: boolean): void;
  setUseGitIgnore(use: boolean): void;
  /** Patterns of files that are no templates. */
  readonly ignores: Set<string>;
  /** Times what the configuration adds; quiet or not, it remarks on what takes longer than its threshold. */
  readonly benchmarks: { readonly config: { setMinimumThresholdMs(milliseconds: number): void } };
}

/** A template exports this. */
interface Template {
  readonly data: object;
  readonly render: (data: unknown) => unknown;
}

/** Eleventy asks for it again with each page. */
const loadTemplate = cached(async (path: string): Promise<Template> => {
  const { default: template } = await import(pathToFileURL(resolve(path)).href);
  return template;
});

/** Templates are modules, each loaded once: Eleventy's own `11ty.js` loads and compiles all of them in every run. */
const moduleTemplate: TemplateKind = {
  read: false,
  getData: ['data'],
  getInstanceFromInputPath: loadTemplate,
  compile: async (_, path) => (await loadTemplate(path)).render,
};

/** Templates end as this module does: a checkout has them in TypeScript, the package in JavaScript. */
const ending = `11ty${extname(import.meta.filename)}`;

export function eleventySettings(config: EleventyConfig): void {
  config.addExtension(ending, moduleTemplate);
  config.setTemplateFormats([ending]);
  // The package's templates lie in a folder of libraries, which Eleventy would not look into.
  config.ignores.clear();
  config.setLibrary('md', markdownLibrary());
  config.setQuietMode(true);
  // None: a machine with more threads than cores makes it complain of nothing.
  config.benchmarks.config.setMinimumThresholdMs(0);
  config.setUseGitIgnore(false);
}
