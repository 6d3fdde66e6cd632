import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';

/*
 * The scripts of the search: `search.js`, which holds all that is needed to search, and those of the pages, which
 * import it. So a page can name beforehand what it will need: two files whose names never change, where files that
 * several share would have names of their own, known only once they are bundled.
 */

const inClient = (name: string): string => join(import.meta.dirname, '../client', name);

const shared: BuildOptions = {
  // Names have a hash of the paths from there: else another folder that the command runs in gives other files.
  absWorkingDir: join(import.meta.dirname, '../../..'),
  outdir: 'assets',
  bundle: true,
  format: 'esm',
  minify: true,
  charset: 'utf8',
  target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
  legalComments: 'none',
  logLevel: 'silent',
};

/** Bundles the search's scripts for the browser: names in `assets/` and contents. */
export function bundleAssets(): Readonly<Record<string, string>> {
  return {
    ...bundle({
      entryPoints: { search: inClient('search.ts') },
      // A piece that only some languages need is fetched when one of them is asked.
      splitting: true,
      chunkNames: 'search-[hash]',
    }),
    ...bundle({
      entryPoints: [
        'discover.ts',
        'page-hits.ts',
        'search-box.ts',
        'search-list.ts',
        'search-page.ts',
        'take-along.ts',
      ].map(inClient),
      external: [...apart],
    }),
  };
}

/** Modules that the pages' scripts import, by their sources, and find beside them as files of their own. */
const apart = ['./search.ts', './take-along.ts'] as const;

function bundle(options: BuildOptions): Record<string, string> {
  const { outputFiles = [] } = buildSync({ ...shared, ...options, write: false });
  return Object.fromEntries(
    outputFiles.map(({ path, text }) => [
      path.split(/[\\/]/u).at(-1) ?? '',
      apart.reduce(
        (script, source) =>
          script.replaceAll(JSON.stringify(source), JSON.stringify(source.replace(/ts$/u, 'js'))),
        text,
      ),
    ]),
  );
}
