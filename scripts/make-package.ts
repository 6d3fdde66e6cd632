import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownCode, packedCode } from '../src/engine/cache/code-files.ts';
import { makeReloadScript } from '../src/engine/serve/client-script.ts';
import { packedKit } from '../src/kit/html/assets.ts';
import { makeKitAssets } from '../src/kit/html/bundle-kit.ts';
import { bundleSite } from '../src/site/render/bundle.ts';
import { compileAll } from './package/compile.ts';
import { inlined, writeInlined } from './package/inlined.ts';
import { writeReader } from './package/reader.ts';

/*
 * Makes `dist/`, which the npm package holds: the project once more, in JavaScript, with what a checkout makes while it runs
 * made already (`packed/`), and the parts of libraries that are not installed with it (`libraries/`).
 */

const root = join(import.meta.dirname, '..');
const target = join(root, 'dist');

/** Files that modules read; what only browsers get is bundled. */
const read = [
  'src/**/*.{json,csl,css,png,xml}',
  'src/setup/files/*/*',
  'templates/strings/*.json',
  'templates/icon.svg',
];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly type: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

function write(file: string, content: string): void {
  const path = join(target, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function copyRead(): void {
  for (const file of globSync(read, { cwd: root, exclude: ['**/client/**', '**/tsconfig.json'] })) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    copyFileSync(join(root, file), join(target, file));
  }
}

/** A library that is a devDependency would be there for who packs, and for nobody else. */
function assertDeclared(asked: ReadonlySet<string>, { dependencies, peerDependencies }: Manifest): void {
  const declared = { ...dependencies, ...peerDependencies };
  const missing = [...asked].filter((name) => !Object.hasOwn(declared, name));
  if (missing.length > 0) throw new Error(`package.json does not depend on ${missing.join(', ')}`);
}

async function main(): Promise<void> {
  const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  rmSync(target, { recursive: true, force: true });
  assertDeclared(compileAll(root, target, inlined), manifest);
  writeInlined(target);
  copyRead();
  const { name, version, type } = manifest;
  write('package.json', `${JSON.stringify({ name, version, type }, null, 2)}\n`);
  write('packed/assets.json', JSON.stringify(bundleSite()));
  write(`packed/${packedKit}`, JSON.stringify(makeKitAssets()));
  write('packed/reload.js', makeReloadScript());
  write(`packed/${packedCode}`, JSON.stringify(ownCode()));
  await writeReader(target);
}

await main();
