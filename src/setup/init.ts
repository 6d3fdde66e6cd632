import { readdirSync, readFileSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { makeFolder } from '../disk/folders.ts';
import { codeOf, KronikaError } from '../errors.ts';
import { isOwnArchive } from '../own/folder.ts';
import { type NewFile, notWritable, writeNew } from './new-file.ts';

/* Makes the folder of an archive of one's own. It runs on a Node that is too old for the rest, too, and brings another there. */

const files = join(import.meta.dirname, 'files', 'archive');

/** These may lie in a folder that becomes an archive: a new repository has them. */
const harmless: ReadonlySet<string> = new Set(['.git', '.DS_Store']);

/** The Node that an archive brings where the machine's is too old. */
const broughtNode = '^24';

interface InitOptions {
  /** Where Kronika is to be had from, as npm names it. */
  readonly source: string;
  /** Whether Kronika runs on the Node of this machine. */
  readonly hasNode: boolean;
}

/**
 * Makes the folder of an archive, with nothing in its seeds.
 * @returns The folder as it is named in what is said next.
 * @throws KronikaError `usage`, `occupied`, `not-writable`
 */
export function init(name: string, options: InitOptions): string {
  if (name === '')
    throw new KronikaError('usage', 'No folder is named', {
      advice: 'Name the one that is to become the archive: kronika init my-archive',
    });
  const folder = resolve(name);
  assertFree(folder, name);
  const source = sourceFrom(options.source, folder);
  for (const file of filesOf(basename(folder), { ...options, source })) writeNew(folder, file);
  return name;
}

/** Nothing of others is mixed with the files of the archive. */
function assertFree(folder: string, name: string): void {
  const found = entriesOf(folder).filter((entry) => !harmless.has(entry));
  if (found.length === 0) return;
  if (isOwnArchive(folder))
    throw new KronikaError('occupied', `${name} is an archive already, and is left as it is`, {
      advice: 'Build it with “npm install” and “npm run build” there.',
    });
  const some = found.slice(0, fewEntries).join(', ');
  const more = found.length > fewEntries ? ' and more' : '';
  throw new KronikaError('occupied', `${name} holds ${some}${more}, and is left as it is`, {
    advice: 'Name a folder that is not there yet, or an empty one, and put your files into its seeds/.',
  });
}

const fewEntries = 3;

function entriesOf(folder: string): string[] {
  try {
    makeFolder(folder);
    return readdirSync(folder);
  } catch (error) {
    const isFile = ['EEXIST', 'ENOTDIR'].includes(String(codeOf(error)));
    if (!isFile) throw notWritable(folder, error);
    throw new KronikaError('occupied', `${folder} is a file, or lies in one`, {
      advice: 'Name a folder that is not there yet, or an empty one.',
    });
  }
}

/** A path is told as seen from the folder that names it. */
function sourceFrom(source: string, folder: string): string {
  const path = source.startsWith('file:') ? source.slice('file:'.length) : '';
  if (!isAbsolute(path)) return source;
  return `file:${relative(folder, path).replaceAll('\\', '/')}`;
}

function filesOf(title: string, options: InitOptions): NewFile[] {
  const filled = (file: string, words: string): string =>
    readFileSync(join(files, file), 'utf8').replace('TITLE', () => words);
  return [
    { path: 'package.json', content: `${JSON.stringify(manifest(title, options), null, 2)}\n` },
    // JSON's form of a text is one of YAML's.
    { path: 'archive.yml', content: filled('archive.yml', JSON.stringify(title)) },
    { path: 'README.md', content: filled('README.md', title) },
    { path: '.gitignore', content: filled('gitignore', '') },
    // Git knows no empty folders, and a build passes over names that begin with a dot.
    { path: 'seeds/.gitkeep', content: '' },
  ];
}

/** A name that npm takes; not Kronika's own, which npm would not install in a package of the same name. */
function packageName(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return ['', 'kronika'].includes(name) ? 'news-archive' : name;
}

const manifest = (title: string, { source, hasNode }: InitOptions) => ({
  name: packageName(title),
  private: true,
  type: 'module',
  scripts: {
    build: 'kronika build',
    start: 'kronika serve',
    verify: 'kronika verify',
    stamp: 'kronika stamp',
    accession: 'kronika accession',
    kit: 'kronika kit',
    'deploy:init': 'kronika deploy-init',
  },
  dependencies: { kronika: source, ...(!hasNode && { node: broughtNode }) },
  ...(!hasNode && { allowScripts: { node: true } }),
});
