import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/*
 * Libraries of which Kronika needs a small part, which the package holds itself: installed whole they would take as much room
 * as most others together. They are tables for the most part, and are devDependencies.
 */

const root = join(import.meta.dirname, '..', '..');

/** By the name that modules ask for a part by. */
const parts: Readonly<Record<string, string>> = {
  'eld/small': 'eld',
  'libphonenumber-js/min': 'libphonenumber-js',
  'opencc-js/dict/STCharacters': 'opencc-js',
  'opencc-js/dict/TSCharacters': 'opencc-js',
};

const folder = 'libraries';

const fileOf = (part: string): string => `${part.replaceAll('/', '-')}.js`;

/** The file of each part in the package. */
export const inlined: ReadonlyMap<string, string> = new Map(
  Object.keys(parts).map((part) => [part, `${folder}/${fileOf(part)}`]),
);

/** Writes the parts, and beside them the licences under which they are. */
export function writeInlined(target: string): void {
  const outdir = join(target, folder);
  for (const part of Object.keys(parts))
    buildSync({
      entryPoints: [part],
      absWorkingDir: root,
      outfile: join(outdir, fileOf(part)),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node22.15',
      charset: 'utf8',
      legalComments: 'inline',
      logLevel: 'warning',
    });
  const names = [...new Set(Object.values(parts))];
  writeFileSync(join(outdir, 'LICENCES.txt'), names.map((name) => licenceOf(name)).join('\n\n'));
}

function licenceOf(name: string): string {
  const library = join(root, 'node_modules', name);
  const { version, license }: { version: string; license: string } = JSON.parse(
    readFileSync(join(library, 'package.json'), 'utf8'),
  );
  const texts = globSync(['{LICEN[CS]E,NOTICE,THIRD_PARTY}*', 'LICENSES/*'], { cwd: library })
    .sort()
    .map((file) => join(library, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}
