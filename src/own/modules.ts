import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sha256 } from '../disk/hash.ts';
import { KronikaError } from '../errors.ts';
import { type moduleFolders, ownFolder } from './folder.ts';

/*
 * Modules of an archive's own: code that the archivist wrote, and that Kronika runs. Each says for which version of the
 * interface it is made, so that another one is told before it does something else than was meant.
 */

/** The version of the interface: docs/own-archive.md tells it. It rises where a module of before would not do any more. */
export const ownVersion = 1;

export type OwnKind = (typeof moduleFolders)[number];

/** A module that lies there. Threads and processes are told of it, and load it by themselves. */
export interface OwnModule {
  /** The name of the file without its ending. */
  readonly name: string;
  /** As an archivist knows it: `templates/home.js`. */
  readonly file: string;
  /** Its address, with the hash of all that lies in its folder: what has changed is loaded anew. */
  readonly address: string;
}

/** The modules of one kind, and what they are made of. */
export interface OwnModules {
  readonly modules: readonly OwnModule[];
  /** Hash of all files of the folder; empty where there is none. */
  readonly hash: string;
}

const endings: ReadonlySet<string> = new Set(['.js', '.mjs', '.mts', '.ts']);

/**
 * Looks which modules of a kind an archive has. Those that others import lie in folders below.
 * @throws KronikaError `bad-module` where two have one name
 */
export function findModules(seedsDir: string, kind: OwnKind): OwnModules {
  const home = ownFolder(seedsDir);
  const folder = home === null ? null : join(home, kind);
  if (folder === null || !existsSync(folder)) return { modules: [], hash: '' };
  const hash = hashOf(folder);
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.has(parse(entry.name).ext) && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  const modules = found.map((file) => ({
    name: parse(file).name,
    file: `${kind}/${file}`,
    address: `${pathToFileURL(join(folder, file)).href}?${hash.slice(0, 16)}`,
  }));
  for (const [name, same] of Map.groupBy(modules, ({ name }) => name))
    if (same.length > 1)
      throw new KronikaError(
        'bad-module',
        `${same.map(({ file }) => file).join(' and ')} are both “${name}”`,
        {
          advice: 'Keep one of them.',
        },
      );
  return { modules, hash };
}

/** Whatever lies there may be imported. */
function hashOf(folder: string): string {
  const files = globSync('**/*', {
    cwd: folder,
    withFileTypes: true,
    exclude: (entry) => entry.name === 'node_modules',
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return sha256(files.map((file) => `${file.slice(folder.length)} ${sha256(readFileSync(file))}`).join('\n'));
}

/**
 * The value that a module exports.
 * @throws KronikaError `bad-module`
 */
export async function loadModule({ file, address }: OwnModule): Promise<unknown> {
  const module = await imported(file, address);
  const { kronika: version } = module;
  if (version === undefined)
    throw new KronikaError(
      'bad-module',
      `${file} does not say for which version of Kronika's interface it is made`,
      {
        advice: `Write “export const kronika = ${ownVersion};” into it, as docs/own-archive.md tells.`,
      },
    );
  if (version !== ownVersion)
    throw new KronikaError(
      'bad-module',
      `${file} is made for version ${String(version)} of Kronika's interface, and this Kronika has version ${ownVersion}`,
      {
        advice:
          Number(version) > ownVersion
            ? 'Install a newer Kronika (npm install kronika@latest), or take the file out of the folder.'
            : `Bring it to version ${ownVersion} as docs/own-archive.md tells, or install the Kronika that it was made for.`,
      },
    );
  if (module.default === undefined)
    throw new KronikaError('bad-module', `${file} has no default export`, { advice: asDocumented });
  return module.default;
}

export const asDocumented = 'Write it as docs/own-archive.md tells, or take it out of the folder.';

async function imported(file: string, address: string): Promise<Record<string, unknown>> {
  try {
    return await import(address);
  } catch (cause) {
    const isUnread = cause instanceof Error && 'code' in cause && cause.code === 'ERR_UNKNOWN_FILE_EXTENSION';
    throw new KronikaError('bad-module', `${file} cannot be loaded`, {
      advice: isUnread
        ? 'This Node reads no TypeScript: write it in JavaScript, or install Node 22.18 or newer.'
        : 'Mend it, or take it out of the folder.',
      cause,
    });
  }
}
