import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** The modules that pages import, by the name of each in the site's `assets/`. */
const entries = {
  search: join(import.meta.dirname, 'client/search.ts'),
  'page-hits': join(import.meta.dirname, 'client/page-hits.ts'),
  'search-box': join(import.meta.dirname, 'client/search-box.ts'),
  'search-page': join(import.meta.dirname, 'client/search-page.ts'),
};

/** Bundles the search's scripts for the browser: names in `assets/` and contents. */
export function bundleAssets(): Readonly<Record<string, string>> {
  const { outputFiles } = buildSync({
    entryPoints: entries,
    outdir: 'assets',
    bundle: true,
    splitting: true,
    chunkNames: 'search-[hash]',
    format: 'esm',
    minify: true,
    charset: 'utf8',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
  });
  return Object.fromEntries(outputFiles.map((file) => [file.path.split(/[\\/]/u).at(-1) ?? '', file.text]));
}
