import { join, relative } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import { KronikaError } from '../../errors.ts';
import type { SitePath } from '../../urls.ts';
import type { Page } from '../page.ts';
import type { EleventyConfig } from './eleventy.ts';
import type { OwnTemplates, PlannedPage } from './own-template.ts';

const root = join(import.meta.dirname, '../../..');

/** A page as Eleventy made it, and its address. */
export interface RenderedPage {
  readonly path: SitePath;
  readonly content: string;
}

/**
 * Has Eleventy make these pages, and nothing else. Each template paginates over its pages by ones; what a page shows
 * is made when it is rendered, so that no body is ever among Eleventy's data. Nothing is written: Eleventy would
 * write into the files themselves, which a killed build leaves cut off.
 * @param own The archive's own templates.
 * @throws KronikaError `render-failed`
 */
export async function renderPages(
  pages: readonly Page[],
  own: OwnTemplates = new Map(),
): Promise<readonly RenderedPage[]> {
  if (pages.length === 0) return [];
  // Eleventy takes all its paths from the working folder.
  const here = relative(process.cwd(), root) || '.';
  const planned = pages.map((page): PlannedPage => ({ page, own }));
  const byTemplate = Object.freeze(Object.fromEntries(Map.groupBy(planned, ({ page }) => page.template)));
  const eleventy = new Eleventy(join(here, 'templates'), join(here, '_site'), {
    configPath: join(here, '.eleventy.js'),
    quietMode: true,
    config: (config: EleventyConfig) => {
      config.addGlobalData('planned', byTemplate);
    },
  });
  eleventy.disableLogger();
  try {
    const rendered = await eleventy.toJSON();
    if (rendered.length !== pages.length)
      throw new Error(`it made ${rendered.length} pages of ${pages.length}`);
    return rendered.map(({ url, content }) => ({ path: url, content }));
  } catch (error) {
    const cause = originOf(error);
    throw new KronikaError('render-failed', 'Eleventy could not make the pages', { cause });
  }
}

/** Eleventy keeps what a template threw beside its own words, which say only in which template it was. */
const originOf = (error: unknown): unknown =>
  error instanceof Error && 'originalError' in error && error.originalError ? error.originalError : error;
