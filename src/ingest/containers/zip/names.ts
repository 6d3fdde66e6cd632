import type { OpenFile } from '../open-file.ts';

/** Bytes of the end of a zip that are looked at: its list of files stands there. */
const tailBytes = 256 * 1024;

/**
 * Names of files in a zip, the last ones where it has thousands: enough to know the export of a program by, without
 * unpacking anything. None of what is no zip, or is compressed once more.
 */
export function namesInZip({ text, source, isCompressed }: OpenFile): readonly string[] {
  if (isCompressed || !text.startsWith('PK\x03\x04')) return [];
  const tail = Buffer.from(source.read(Math.max(0, source.size - tailBytes), tailBytes));
  const names: string[] = [];
  // A header of the central directory (APPNOTE 4.3.12): its signature, 42 bytes, and the name.
  for (let at = tail.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0 && at + 46 <= tail.length; ) {
    const length = tail.readUInt16LE(at + 28);
    names.push(tail.toString('utf8', at + 46, at + 46 + length));
    at = tail.indexOf('PK\x01\x02', at + 46 + length, 'latin1');
  }
  return names;
}
