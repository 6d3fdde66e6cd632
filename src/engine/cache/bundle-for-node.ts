import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

// esbuild reads it itself, and knows no flags.
const ownModule = /[\\/]src[\\/].+\.ts$/;

/**
 * Each of our modules keeps its own address, by which it finds files that lie beside it.
 * @param addressOf An expression for the address of a file.
 */
export const ownAddresses = (filter: RegExp, addressOf: (path: string) => string): Plugin => ({
  name: 'own-addresses',
  setup: ({ onLoad }) => {
    onLoad({ filter }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.replaceAll('import.meta.url', addressOf(path)), loader: 'ts' };
    });
  },
});

const addressHere = (path: string): string => JSON.stringify(pathToFileURL(path).href);

const packageName = /^[^./]/;

/** Packages that are loaded where some seed needs them stay where they are: most seeds need none. */
const loadedLater: Plugin = {
  name: 'loaded-later',
  setup: ({ onResolve }) => {
    onResolve({ filter: packageName }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : null,
    );
  },
};

/** Packages that load files which lie beside them, or are as large as all others together and seldom needed. */
const external = ['fasttext.wasm.js', 'unpdf', 'isomorphic-git'];

/** Packages of CommonJS ask for Node's modules by `require`. */
const banner = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);`;

/**
 * A module and all that it imports, for Node: one file, and others with what it loads later.
 * @returns The names of the files and their contents.
 */
export async function bundleForNode(entry: string): Promise<[name: string, content: string][]> {
  const { outputFiles } = await build({
    entryPoints: { main: entry },
    outdir: '.',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    logLevel: 'silent',
    external,
    banner: { js: banner },
    plugins: [ownAddresses(ownModule, addressHere), loadedLater],
  });
  return outputFiles.map(({ path, text }) => [basename(path), text]);
}
