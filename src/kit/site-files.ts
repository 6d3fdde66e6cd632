import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../disk/hash.ts';
import { listedIn, manifestName } from '../disk/manifest.ts';
import { isManifest, stampName } from '../engine/fixity/manifests.ts';
import { KronikaError } from '../errors.ts';

/** A file that goes into a kit. */
export interface KitFile {
  /** With `/` between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const listsFiles = (path: string): boolean => isManifest(path) || path.endsWith(`/${manifestName}`);

/**
 * The files of a site by its manifests, in the order of their paths: nothing that somebody else put into the folder, and
 * each as it was published.
 * @throws KronikaError `site-changed`
 */
export function* siteFiles(folder: string): Generator<KitFile> {
  const hashes = listedFiles(folder);
  for (const path of [...hashes.keys()].sort())
    yield { path, bytes: bytesOf(folder, path, hashes.get(path)) };
}

/** The hash of each file; undefined for what no manifest lists and belongs to the site all the same. */
function listedFiles(folder: string): Map<string, string | undefined> {
  const hashes = new Map<string, string | undefined>([[manifestName, undefined]]);
  for (const path of hashes.keys()) {
    if (!listsFiles(path)) continue;
    const text = Buffer.from(bytesOf(folder, path, hashes.get(path))).toString();
    for (const one of listedIn(text)) if (one && !hashes.has(one.path)) hashes.set(one.path, one.sha256);
  }
  if (existsSync(join(folder, stampName))) hashes.set(stampName, undefined);
  return hashes;
}

function bytesOf(folder: string, path: string, hash: string | undefined): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(folder, path));
  } catch (error) {
    throw siteChanged(path, error);
  }
  if (hash !== undefined && sha256(bytes) !== hash) throw siteChanged(path);
  return bytes;
}

const siteChanged = (path: string, cause?: unknown): KronikaError =>
  new KronikaError('site-changed', `${path} of the site is not as it was built`, {
    advice: 'Build again, with nothing else writing to that folder.',
    cause,
  });
