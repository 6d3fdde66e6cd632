import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileSha256, sha256 } from '../../disk/hash.ts';
import type { Container, Entry } from '../../ingest/containers/container.ts';
import { containerOf, containerOfFolder } from '../../ingest/containers/index.ts';
import { type OpenFile, openFile } from '../../ingest/containers/open-file.ts';
import { packed } from '../../ingest/containers/packed.ts';
import { foldersOfFile } from '../../ingest/containers/shared/companions.ts';
import { isInside } from '../../ingest/containers/shared/unsafe-name.ts';
import { sidecarOf } from '../../ingest/ingest.ts';
import { knownBytes } from '../../ingest/known-files/index.ts';
import { type HeldPictures, noPictures } from '../../ingest/pictures/pictures.ts';
import { limits } from '../../ingest/read/limits.ts';
import { openSource } from '../../ingest/read/source.ts';
import { folderDigest, listFolder, stampOwnFolders } from './folder.ts';
import { picturesBeside } from './pictures-beside.ts';
import { lookAtContainer } from './read-seed.ts';
import type { DueSeed } from './read-task.ts';
import { sidecarStamp } from './stamp.ts';
import { sidecarSuffix } from './strays.ts';

/** A container that is being read: its entries come once, one after the other. */
export interface OpenContainer {
  readonly path: string;
  readonly container: Container;
  readonly stamp: string;
  readonly sidecar: Uint8Array | null;
  /** Those in the folders that belong to it. */
  readonly pictures: HeldPictures;
  /** Hash of its bytes and its sidecar; reads all of it. */
  readonly digest: () => string;
  readonly entries: AsyncIterator<Entry>;
  /** The place of the entry that comes next. */
  next: number;
  readonly close: () => void;
}

/**
 * Opens a seed as a container; null where it is an article.
 * @throws Error where it cannot be read
 */
export async function openContainer(
  { path, hasSidecar, isFolder, doubts }: DueSeed,
  seedsDir: string,
  keepsPictures: boolean,
): Promise<OpenContainer | null> {
  const file = join(seedsDir, path);
  if (isFolder) return openFolder({ path, file, hasSidecar });
  const source = openSource(file);
  const opened = await openFile(path, source);
  const found = containerOf(opened);
  // Nobody asks for the members of a file of a known kind; one that is compressed is told of when it is unpacked.
  const isKnown = found !== null && knownBytes(opened.name, opened.head) !== null;
  const container = isKnown ? (opened.isCompressed ? packed : null) : found;
  if (!container) {
    source.close();
    return null;
  }
  const ofFolders = stampOwnFolders(file, keepsPictures);
  const { stamp, sidecar } = lookAtContainer(file, hasSidecar ? file + sidecarSuffix : null, ofFolders);
  return {
    path,
    container,
    stamp,
    sidecar,
    pictures: picturesBeside(file),
    digest: () => (fileSha256(file) ?? '') + (sidecar ? sha256(sidecar) : '') + ofFolders,
    entries: container
      .entries(withColumns({ ...opened, beside: besideOf(file) }, { path, sidecar, doubts }))
      [Symbol.asyncIterator](),
    next: 0,
    close: source.close,
  };
}

/** Gives the files of the folders that belong to a file, and no others. */
const besideOf = (file: string) => (name: string) => {
  const [folder = ''] = name.split('/');
  const isOwn = foldersOfFile(basename(file)).includes(folder) && isInside(name);
  if (!isOwn) return null;
  try {
    const source = openSource(join(dirname(file), name));
    const bytes = source.size > limits.seedBytes ? null : source.read(0, source.size);
    source.close();
    return bytes;
  } catch {
    // It is not there, or none that can be read.
    return null;
  }
};

/** A table with what its sidecar says of its columns. */
function withColumns(opened: OpenFile, seed: Parameters<typeof sidecarOf>[0]): OpenFile {
  if (seed.sidecar === null) return opened;
  const { columns } = sidecarOf(seed, limits.containerSidecarBytes).sidecar;
  return columns ? { ...opened, columns } : opened;
}

/** A folder that is a container as a whole, as the scan found. */
function openFolder(seed: { path: string; file: string; hasSidecar: boolean }): OpenContainer | null {
  const { path, file, hasSidecar } = seed;
  const container = containerOfFolder(basename(path), new Set(readdirSync(file)));
  if (!container) return null;
  const { files, stamp: ofFiles } = listFolder(file);
  const sidecarFile = hasSidecar ? file + sidecarSuffix : null;
  const { stamp, sidecar } = lookAtContainer(sidecarFile ?? file, sidecarFile);
  let open: ReturnType<typeof openSource> | null = null;
  const close = (): void => open?.close();
  const opened = {
    name: path,
    folder: file,
    files,
    open: (name: string) => {
      close();
      open = openSource(join(file, name));
      return open;
    },
  };
  return {
    path,
    container,
    stamp: stamp && sidecarStamp(ofFiles, sidecar && stamp),
    sidecar,
    pictures: noPictures,
    digest: () => folderDigest + sha256(ofFiles) + (sidecar ? sha256(sidecar) : ''),
    entries: container.entries(opened)[Symbol.asyncIterator](),
    next: 0,
    close,
  };
}
