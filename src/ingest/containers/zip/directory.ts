import { Readable } from 'node:stream';
import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  type ZipFile,
} from 'yauzl';
import { describeError, KronikaError } from '../../../errors.ts';
import type { Source } from '../../read/source.ts';
import type { OpenFile } from '../open-file.ts';
import { anyOrder } from '../shared/whole.ts';
import type { Zipped } from './zipped.ts';

/** The bit of external attributes that a link has on Unix (`S_IFLNK`, stat(2)), as Info-ZIP writes them. */
const linkMode = 0o120000;
const kindMask = 0o170000;

/** Reads a zip wherever it lies. */
class SourceReader extends RandomAccessReader {
  readonly #source: Source;

  constructor(source: Source) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const source = this.#source;
    function* pieces(): Generator<Uint8Array> {
      for (let at = start; at < end; at += pieceBytes) yield source.read(at, Math.min(pieceBytes, end - at));
    }
    return Readable.from(pieces(), { objectMode: false });
  }
}

const pieceBytes = 64 * 1024;

/**
 * All that the central directory lists, folders aside.
 * @throws KronikaError `breaks-off`
 */
export async function listZip(opened: OpenFile): Promise<Zipped[]> {
  const source = await anyOrder(opened);
  if (!source) throw broken(new Error('it is too large to be held in memory'));
  try {
    const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      lazyEntries: true,
      decodeStrings: false,
      autoClose: false,
    });
    const listed: Zipped[] = [];
    for await (const entry of zip.eachEntry()) {
      const one = zippedOf(zip, entry);
      if (!one.name.endsWith('/')) listed.push(one);
    }
    return listed;
  } catch (error) {
    if (!isOfItsBytes(error)) throw error;
    throw broken(error);
  }
}

/** Whether the bytes of a zip are at fault, and not the system that gives them or a program that reads them. */
const isOfItsBytes = (error: unknown): boolean =>
  error instanceof Error && !(error instanceof TypeError) && !('syscall' in error);

/** The files of a zip, and what broke it where its end is missing. */
interface Listed {
  readonly files: readonly Zipped[];
  readonly broken: KronikaError | null;
}

/**
 * All that the central directory lists; where that is missing, all that stands whole before the break.
 * @throws KronikaError `breaks-off` where that is nothing
 */
export async function listWhatIsThere(opened: OpenFile): Promise<Listed> {
  try {
    return { files: await listZip(opened), broken: null };
  } catch (error) {
    if (!(error instanceof KronikaError)) throw error;
    const { filesBeforeBreak } = await import('./local-headers.ts');
    const source = await anyOrder(opened);
    const files = source ? [...filesBeforeBreak(source)] : [];
    const last = files.at(-1);
    if (!last) throw error;
    return { files, broken: breaksOffAfter(files.length, last.name) };
  }
}

const breaksOffAfter = (files: number, last: string): KronikaError =>
  new KronikaError(
    'breaks-off',
    `The zip breaks off before the list of its files: the ${files.toLocaleString('en')} up to ${last} are read, and what followed is missing.`,
    { advice: 'Fetch or copy it again.' },
  );

function zippedOf(zip: ZipFile, entry: Entry): Zipped {
  const { generalPurposeBitFlag, fileNameRaw, extraFields, externalFileAttributes } = entry;
  return {
    name: getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false),
    size: entry.uncompressedSize,
    crc32: entry.crc32,
    isEncrypted: entry.isEncrypted(),
    isLink: ((externalFileAttributes >>> 16) & kindMask) === linkMode,
    pieces: () => zip.openReadStreamPromise(entry),
  };
}

const broken = (cause: unknown): KronikaError =>
  new KronikaError('breaks-off', `The zip cannot be opened: ${describeError(cause)}.`, {
    advice: 'Fetch or copy it again, or mend it with “zip -FF”.',
    cause,
  });
