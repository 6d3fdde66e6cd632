import { basename } from 'node:path/posix';
import { describeBytes, limits } from '../../read/limits.ts';
import { type Source, sourceOfBytes } from '../../read/source.ts';
import type { Broken, Entry, Found, Member } from '../container.ts';
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
export async function wholeMember(opened: OpenFile): Promise<Found> {
  const item = basename(opened.name);
  const bytes = await wholeBytes(opened, limits.seedBytes);
  return bytes ? { item, facts: {}, bytes } : tooLargeMember(item);
}

/** The only entry of a file that is one article. @param read Makes of the whole file what it is. */
export const onlyEntry = (
  opened: OpenFile,
  read: (whole: Member) => Found | Promise<Found> = (whole) => whole,
): Entry => ({
  isOnly: true,
  read: async () => {
    const whole = await wholeMember(opened);
    return 'bytes' in whole ? read(whole) : whole;
  },
});

/** A whole file that was read as it lies there: a copy of it is kept only where it is compressed. */
export const inPlace = (found: Found, { isCompressed }: OpenFile): Found =>
  'bytes' in found && !isCompressed ? { ...found, offset: 0 } : found;

/** The entries that a reader finds in the text of a file. */
export async function* entriesOfText(
  opened: OpenFile,
  entriesIn: (text: string, whole: Member) => Iterable<Entry> | AsyncIterable<Entry>,
): AsyncGenerator<Entry> {
  const whole = await wholeMember(opened);
  if ('bytes' in whole) {
    const { decode } = await import('../../read/decode.ts');
    yield* entriesIn(decode(whole.bytes).text, whole);
  } else yield { isOnly: true, read: () => whole };
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
