import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The scripts that pages load, by their paths in the site. */
export async function bundleAssets(): Promise<ReadonlyMap<string, Uint8Array>> {
  const entry = (name: string) => fileURLToPath(new URL(`client/${name}`, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: { search: entry('search.ts') },
    outdir: '/assets',
    absWorkingDir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  return new Map(outputFiles.map((file) => [`assets/${file.path.split(/[\\/]/u).at(-1)}`, file.contents]));
}
