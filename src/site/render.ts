import { join, relative } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import { KronikaError } from '../errors.ts';
import type { EleventyConfig } from './eleventy.ts';
import type { Page } from './page.ts';

const root = join(import.meta.dirname, '../..');

/**
 * Has Eleventy write these pages, and nothing else, below `outDir`. Each template paginates over its pages by ones;
 * what a page shows is made when it is rendered, so that no body is ever among Eleventy's data.
 * @throws KronikaError `render-failed`
 */
export async function renderPages(pages: readonly Page[], outDir: string): Promise<void> {
  if (pages.length === 0) return;
  // Eleventy takes all its paths from the working folder.
  const here = relative(process.cwd(), root) || '.';
  const byTemplate = Object.freeze(groupByTemplate(pages));
  const eleventy = new Eleventy(join(here, 'templates'), outDir, {
    configPath: join(here, '.eleventy.js'),
    quietMode: true,
    config: (config: EleventyConfig) => {
      config.addGlobalData('planned', byTemplate);
    },
  });
  eleventy.disableLogger();
  try {
    await eleventy.write();
  } catch (cause) {
    throw new KronikaError('render-failed', 'Eleventy could not write the pages', { cause });
  }
}

function groupByTemplate(pages: readonly Page[]): Record<string, Page[]> {
  const groups: Record<string, Page[]> = {};
  for (const page of pages) {
    const group = groups[page.template];
    if (group) group.push(page);
    else groups[page.template] = [page];
  }
  return groups;
}
