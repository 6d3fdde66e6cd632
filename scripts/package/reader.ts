import { join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { ownAddresses } from '../../src/engine/cache/bundle-for-node.ts';

/** Modules of Kronika are joined; libraries stay what is installed, and those that the package holds itself stay beside. */
const onlyOwn = (libraries: string, from: string): Plugin => ({
  name: 'only-own',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[^.]/ }, ({ kind, path }) =>
      kind === 'entry-point' ? null : { path, external: true },
    );
    onResolve({ filter: /^\..*\/libraries\// }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      return file.startsWith(libraries) ? { path: relative(from, file), external: true } : null;
    });
  },
});

/** Writes the module of a process that reads seeds as few files, of what was compiled: see `bundledReader`. */
export async function writeReader(target: string): Promise<void> {
  const outdir = join(target, 'packed', 'reader');
  const addressOf = (path: string): string =>
    `new URL(${JSON.stringify(relative(outdir, path).replaceAll('\\', '/'))}, import.meta.url).href`;
  await build({
    entryPoints: { main: join(target, 'src/engine/tasks/read-main.js') },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node22.15',
    charset: 'utf8',
    logLevel: 'warning',
    plugins: [ownAddresses(/[\\/]src[\\/].+\.js$/, addressOf), onlyOwn(join(target, 'libraries'), outdir)],
  });
}
