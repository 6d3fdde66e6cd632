import { describeBytes, limits } from '../../read/limits.ts';
import { type Source, sourceOfBytes } from '../../read/source.ts';
import type { Broken, Found } from '../container.ts';
import type { OpenFile } from '../open-file.ts';

/**
 * All bytes of a file, uncompressed; null where they are more than so many.
 * @throws KronikaError where it breaks off
 */
export async function wholeBytes(
  { chunks, isCompressed, source }: OpenFile,
  most: number,
): Promise<Uint8Array | null> {
  if (!isCompressed) return source.size > most ? null : source.read(0, source.size);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of chunks()) {
    length += piece.length;
    if (length > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The bytes of a file at hand in any order: where it is compressed it is held in memory. */
export async function anyOrder(opened: OpenFile): Promise<Source | null> {
  if (!opened.isCompressed) return opened.source;
  const bytes = await wholeBytes(opened, limits.innerContainerBytes);
  return bytes && sourceOfBytes(bytes);
}

/** A whole file as the only member of itself. */
export async function wholeMember(item: string, opened: OpenFile): Promise<Found> {
  const bytes = await wholeBytes(opened, limits.seedBytes);
  return bytes ? { item, facts: {}, bytes } : tooLargeMember(item);
}

/** More bytes than are read of any article. */
export const tooLargeMember = (item: string): Broken => ({
  item,
  code: 'too-large',
  broken: `It has more than ${describeBytes(limits.seedBytes)}, the most that is read of one file.`,
  advice: 'Divide it into one file an article, or remove what is not text from it.',
});

export const innerTooLarge = (item: string, bytes: number): Broken => ({
  item,
  code: 'too-large',
  broken: `It is a container of ${describeBytes(bytes)} or more in another; the largest that is opened has ${describeBytes(limits.innerContainerBytes)}.`,
  advice: 'Unpack the outer one into the seeds folder.',
});
