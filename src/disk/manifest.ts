import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './hash.ts';

/*
 * Lists of files with the SHA-256 of each, in the form that BagIt gives its manifests (RFC 8493, 2.1.3), which
 * `sha256sum --check` reads as well: the hash, two blanks, the path.
 */

/** The name that BagIt gives such a list. */
export const manifestName = 'manifest-sha256.txt';

/** A file that a manifest lists. */
export interface Listed {
  readonly path: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

const codeUnits = (a: Listed, b: Listed): number => (a.path < b.path ? -1 : 1);

/** RFC 8493 has these percent-encoded in a path, and no others. */
const encoded = (path: string): string => path.replace(/[%\r\n]/gu, (char) => encodeURIComponent(char));
const decoded = (path: string): string =>
  path.replace(/%(?:25|0a|0d)/giu, (code) => decodeURIComponent(code));

/** The line of a file in a manifest, by whichever hash. */
export const manifestLine = (hash: string, path: string): string => `${hash}  ${encoded(path)}\n`;

/** A manifest of files, in the order of their paths. */
export const manifestOf = (files: Iterable<Listed>): string =>
  [...files]
    .sort(codeUnits)
    .map(({ path, sha256: hash }) => manifestLine(hash, path))
    .join('');

/**
 * Reads a manifest.
 * @returns null for a line that is none of a manifest.
 */
export function* listedIn(manifest: string): Generator<Listed | null> {
  for (const line of manifest.split('\n')) {
    if (line === '') continue;
    const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/isu.exec(line) ?? [];
    yield hash && path ? { path: decoded(path), sha256: hash.toLowerCase() } : null;
  }
}

/** A folder that is written file by file and gets a manifest of all of them. */
export class ListedFolder {
  readonly #folder: string;
  readonly #listed: Listed[] = [];

  /** @param folder It is made if it is not there. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Makes a folder in it. */
  makeFolder(name: string): void {
    mkdirSync(join(this.#folder, name), { recursive: true });
  }

  /** @param name Its path in the folder. */
  write(name: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    writeFileSync(join(this.#folder, name), bytes);
    this.list(name, bytes);
  }

  /** Lists a file that lies there already. */
  list(name: string, content: string | Uint8Array): void {
    this.#listed.push({ path: name, sha256: sha256(content) });
  }

  /**
   * The manifest of what was listed.
   * @param at Stands before each path: where the folder will lie, below that which paths are told from.
   */
  manifest(at: string): string {
    return manifestOf(this.#listed.map((one) => ({ ...one, path: at + one.path })));
  }
}
