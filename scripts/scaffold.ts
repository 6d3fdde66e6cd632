import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { KronikaError } from '../src/errors.ts';

/* Pieces that the scaffolds of formats and containers share. */

const project = join(import.meta.dirname, '..');

/** A source as `npm run check` wants it. */
export const tidy = (path: string, source: string): string =>
  execFileSync(join(project, 'node_modules/.bin/biome'), ['check', '--write', `--stdin-file-path=${path}`], {
    cwd: project,
    input: source,
    encoding: 'utf8',
  });

export const camel = (name: string): string =>
  name.replace(/-([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());

/** @throws KronikaError `bad-name` */
export function assertName(name: string, what: string): void {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name))
    throw new KronikaError('bad-name', `“${name}” is no name for a ${what}.`, {
      advice: 'Name it in lower case with hyphens, after what it reads: some-mirror.',
    });
}

/**
 * A registry with one more import and one more entry, both in the order of the alphabet.
 * @param declaration The name and the type of the list, as its file has them.
 */
export function listed(list: string, name: string, declaration: string): string {
  const entry = camel(name);
  const imports = list.match(/^import \{ \w+ \} from '\.\/[\w-]+\/index\.ts';$/gmu) ?? [];
  const mine = `import { ${entry} } from './${name}/index.ts';`;
  const next = imports.find((line) => pathOf(line) > pathOf(mine)) ?? imports.at(-1) ?? '';
  const withImport = list.replace(next, `${mine}\n${next}`);
  const head = `${declaration} = [`;
  const from = withImport.indexOf(head) + head.length;
  const to = withImport.indexOf(']', from);
  const before = withImport.slice(from, to).split(',');
  const entries = [...before.map((one) => one.trim()).filter(Boolean), entry].sort();
  return `${withImport.slice(0, from)}${entries.join(', ')}${withImport.slice(to)}`;
}

const pathOf = (line: string): string => /'(.*)'/u.exec(line)?.[1] ?? '';
