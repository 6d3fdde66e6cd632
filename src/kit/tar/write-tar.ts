import { createWriteStream } from 'node:fs';
import { PassThrough, Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createTarPacker } from 'modern-tar';
import { kitTime } from '../kit-format.ts';
import type { KitFile } from '../site-files.ts';

/** Of every file: neither who made it nor what of it that machine allowed is anyone else's business. */
const owner = { mode: 0o644, uid: 0, gid: 0, uname: '', gname: '', mtime: kitTime } as const;

/**
 * Writes files into a tar, one after the other in the order given.
 * @param compress Passes on what it is given, smaller.
 */
export async function writeTar(
  file: string,
  entries: Iterable<KitFile> | AsyncIterable<KitFile>,
  compress: Transform = new PassThrough(),
): Promise<void> {
  const { readable, controller } = createTarPacker();
  const packed = pack(entries, controller);
  // Where writing fails the packing is no more waited for, and its own failure is the same again.
  packed.catch(() => {});
  await pipeline(Readable.from(readable), compress, createWriteStream(file));
  await packed;
}

async function pack(
  entries: Iterable<KitFile> | AsyncIterable<KitFile>,
  controller: ReturnType<typeof createTarPacker>['controller'],
): Promise<void> {
  try {
    for await (const { path, bytes } of entries) {
      const body = controller.add({ name: path, size: bytes.length, type: 'file', ...owner }).getWriter();
      await body.write(bytes);
      await body.close();
    }
    controller.finalize();
  } catch (error) {
    controller.error(error);
    throw error;
  }
}
