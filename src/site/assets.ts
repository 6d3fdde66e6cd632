import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bundleAssets } from '../search/assets.ts';
import { assetPath } from '../urls.ts';
import type { PlannedFile } from './page.ts';

const root = join(import.meta.dirname, '../..');

/** One file out of an entry and all that it imports, as small as it gets. */
const bundle = (entry: string): string =>
  buildSync({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    logLevel: 'silent',
  }).outputFiles[0]?.text ?? '';

const asset = (name: string, content: string): PlannedFile => ({
  path: assetPath(name),
  depends: [content],
  content: () => content,
});

/** The look and the few lines of script of every page. */
export const assetFiles = (): PlannedFile[] => [
  asset('site.css', bundle('templates/css/site.css')),
  asset('site.js', bundle('src/site/client/site.ts')),
  asset('icon.svg', readFileSync(join(root, 'templates/icon.svg'), 'utf8')),
  ...Object.entries(bundleAssets()).map(([name, content]) => asset(name, content)),
];
