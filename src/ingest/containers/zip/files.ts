import type { HeldPicture } from '../../pictures/pictures.ts';
import { limits } from '../../read/limits.ts';
import type { OpenFile } from '../open-file.ts';
import { passedOverKind } from '../shared/passed-over.ts';
import { listZip } from './directory.ts';
import type { Zipped } from './zipped.ts';

/** Files of a zip that is known as the export of a program, by their names. */
export interface ZippedFiles {
  readonly names: readonly string[];
  /** The bytes of one; null where it is not there, encrypted, or larger than an article may be. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
}

/** @throws KronikaError `breaks-off` */
export async function zippedFiles(opened: OpenFile): Promise<ZippedFiles> {
  const files = new Map((await listZip(opened)).map((file) => [file.name, file]));
  return {
    names: [...files.keys()],
    read: async (name) => {
      const file = files.get(name);
      return file && !file.isEncrypted && !file.isLink ? bytesOf(file) : null;
    },
  };
}

/** A picture among the files of a zip. */
export function pictureOf(file: Zipped | undefined): HeldPicture | null {
  if (!file || file.isEncrypted || file.isLink || file.size > limits.seedBytes) return null;
  if (passedOverKind(file.name) !== 'pictures') return null;
  return { state: `${file.crc32}:${file.size}`, bytes: () => bytesOf(file).catch(() => null) };
}

async function bytesOf({ size, pieces }: Zipped): Promise<Uint8Array | null> {
  if (size > limits.seedBytes) return null;
  const held: Uint8Array[] = [];
  for await (const piece of await pieces()) held.push(piece);
  return Buffer.concat(held);
}
