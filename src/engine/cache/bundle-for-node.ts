import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

// esbuild reads it itself, and knows no flags.
const ownModule = /[\\/]src[\\/].+\.ts$/;

/** Each of our modules keeps its own address, by which it finds files that lie beside it. */
const ownAddresses: Plugin = {
  name: 'own-addresses',
  setup: ({ onLoad }) => {
    onLoad({ filter: ownModule }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const address = JSON.stringify(pathToFileURL(path).href);
      return { contents: source.replaceAll('import.meta.url', address), loader: 'ts' };
    });
  },
};

/** Packages that load files which lie beside them. */
const external = ['fasttext.wasm.js'];

/** Packages of CommonJS ask for Node's modules by `require`. */
const banner = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);`;

/** A module and all that it imports as one, for Node. */
export async function bundleForNode(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    logLevel: 'silent',
    external,
    banner: { js: banner },
    plugins: [ownAddresses],
  });
  return outputFiles[0]?.text ?? '';
}
