import type { Hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** The content of a file; a large one comes in pieces, so that it need not be in memory at once. */
export type FileContent = string | Uint8Array | Iterable<string | Uint8Array>;

/** The bytes of a file; null where there is none. */
export function fileOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Bytes gathered before they are written. */
const chunkSize = 1 << 20;

/** The name under which a file is written until it is whole. */
export const temporaryName = (file: string): string => `${file}.part`;

/**
 * Writes a file under a temporary name and gives it its own when it is whole. Folders that are missing are made.
 * @param hash It takes in what is written.
 */
export function writeWhole(file: string, content: FileContent, hash?: Hash): void {
  const temporary = temporaryName(file);
  try {
    // Looked for first: a write that fails for want of its folder takes seven times as long to say so.
    if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      writeFileSync(temporary, bytes);
      hash?.update(bytes);
    } else writePieces(temporary, content, hash);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writePieces(file: string, pieces: Iterable<string | Uint8Array>, hash?: Hash): void {
  const handle = openSync(file, 'w');
  let gathered: Uint8Array[] = [];
  let size = 0;
  const flush = (): void => {
    const bytes = Buffer.concat(gathered);
    writeFileSync(handle, bytes);
    hash?.update(bytes);
    gathered = [];
    size = 0;
  };
  try {
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      gathered.push(bytes);
      size += bytes.length;
      if (size >= chunkSize) flush();
    }
    flush();
  } finally {
    closeSync(handle);
  }
}
