import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path/posix';
import { transformSync } from 'esbuild';

/* TypeScript to JavaScript, a file each: Node strips no types of what lies in `node_modules`. */

/** Modules that make what a checkout makes while it runs; the package has it made. */
const makers: ReadonlySet<string> = new Set([
  'src/engine/cache/bundle-for-node.ts',
  'src/engine/serve/client-script.ts',
  'src/kit/html/bundle-kit.ts',
  'src/search/index/assets.ts',
  'src/site/render/bundle.ts',
]);

/** Runs in browsers, and is packed as it is sent to them. */
const forBrowsers = /(?:^|\/)client\//u;

/**
 * A module is asked for by imports, and by its address where it runs in a thread or process of its own. The compiler has a
 * name of its own for a `require` that a module makes.
 */
const moduleName = /(\b(?:from|import|import\(|require2?\(|resolve\(|new URL\()\s*)"([@\w./:-]+)"/gu;
/** Of a file of ours that is the same as its address beside the module, and that stays right in a bundle. */
const resolvedFile = /import\.meta\.resolve\("(\.[^"]+)"\)/gu;
/** A module asks for a maker where it is wanted, so that a package can do without it. */
const staticImport = /\bfrom\s*"(\.[^"]+)"/gu;
/** Nothing of the package asks for a source. */
const sourceName = /"\.{1,2}\/[^"\n]*\.ts"/u;
const ownModule = /^\.{1,2}\/.+\.ts$/u;

/** The modules that the package holds, as paths in the project. */
const modulesIn = (root: string): string[] =>
  ['.eleventy.js', ...globSync('{src,templates}/**/*.{ts,js}', { cwd: root })]
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !forBrowsers.test(file) && !makers.has(file) && !file.endsWith('.d.ts'))
    .sort();

/** The name of a module in the package. */
const compiled = (file: string): string => file.replace(/\.ts$/u, '.js');

/**
 * Compiles all modules but those that only a checkout runs.
 * @param inlined Files in the package of the libraries that it holds itself, by the name that they are asked for by.
 * @returns The names of the other libraries that are asked for.
 */
export function compileAll(
  root: string,
  target: string,
  inlined: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const modules = modulesIn(root);
  const known = new Set([...modules, ...makers]);
  const libraries = new Set<string>();
  for (const file of modules) {
    const nameFor = (name: string): string => {
      const held = inlined.get(name);
      if (held !== undefined) return relative(dirname(file), held);
      if (!name.startsWith('.') && !isBuiltin(name)) libraries.add(packageOf(name));
      if (!ownModule.test(name)) return name;
      if (!known.has(join(dirname(file), name)))
        throw new Error(`${file} asks for ${name}, which is not packed`);
      return compiled(name);
    };
    const code = compileOne(readFileSync(join(root, file), 'utf8'), nameFor);
    assertNoMaker(file, code);
    const [missed] = sourceName.exec(code) ?? [];
    if (missed !== undefined) throw new Error(`${file} asks for ${missed} in a way that is not known here`);
    const out = join(target, compiled(file));
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, code);
  }
  return libraries;
}

/** A module that asks for a maker as it is loaded cannot be loaded from a package. */
function assertNoMaker(file: string, code: string): void {
  for (const [, name = ''] of code.matchAll(staticImport)) {
    const source = join(dirname(file), name).replace(/\.js$/u, '.ts');
    if (makers.has(source))
      throw new Error(`${file} must ask for ${source} by import(), as it is not packed`);
  }
}

function compileOne(source: string, nameFor: (name: string) => string): string {
  const { code } = transformSync(source, {
    loader: 'ts',
    format: 'esm',
    target: 'node22.15',
    charset: 'utf8',
  });
  return code
    .replace(moduleName, (_, before: string, name: string) => `${before}"${nameFor(name)}"`)
    .replace(resolvedFile, 'new URL("$1", import.meta.url).href');
}

/** The package that a module is asked of: `@a/b` of `@a/b/c.js`. */
const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');
