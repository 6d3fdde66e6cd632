import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/*
 * Libraries of which Kronika needs a small part, which the package holds itself: installed whole they would take as much
 * room as most others together. They are tables for the most part, and are devDependencies.
 */

/** By the name that modules ask for a part by. */
const parts: Readonly<Record<string, string>> = {
  'eld/small': 'eld',
  'libphonenumber-js/min': 'libphonenumber-js',
  'opencc-js/dict/STCharacters': 'opencc-js',
  'opencc-js/dict/TSCharacters': 'opencc-js',
};

const folder = 'libraries';

const fileOf = (part: string): string => `${folder}/${part.replaceAll('/', '-')}.js`;

/** The file of each part in the package. */
export const inlined: ReadonlyMap<string, string> = new Map(
  Object.keys(parts).map((part) => [part, fileOf(part)]),
);

/** Writes the parts, and beside them the licences under which they are. */
export function writeInlined(root: string, target: string): void {
  mkdirSync(join(target, folder), { recursive: true });
  for (const part of Object.keys(parts))
    buildSync({
      stdin: { contents: exportsOf(part), resolveDir: root },
      outfile: join(target, fileOf(part)),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node22.15',
      charset: 'utf8',
      legalComments: 'inline',
      logLevel: 'warning',
    });
  const licences = [...new Set(Object.values(parts))].map((name) => licenceOf(root, name));
  writeFileSync(join(target, folder, 'LICENCES.txt'), licences.join('\n\n'));
}

const exportsOf = (part: string): string =>
  part.startsWith('opencc-js/') ? `export { default } from '${part}';` : `export * from '${part}';`;

function licenceOf(root: string, name: string): string {
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
