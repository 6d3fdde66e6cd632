import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../disk/folders.ts';
import { refusedError } from '../../disk/refused.ts';
import { fileOrNull } from '../../disk/whole.ts';
import { codeOf } from '../../errors.ts';
import { firstLine, linesOf } from './lines.ts';

/** Bytes in which the first line of a file stands. */
const headBytes = 1 << 16;

/**
 * The folder that all machines of a cluster see. Its files are named by what they hold and are never changed: each is written
 * aside and renamed when it is whole, so that whoever writes it twice, at once with another, or dies, leaves the same.
 */
export class SharedFolder {
  readonly dir: string;

  constructor(dir: string) {
    this.dir = dir;
  }

  /** Where a file lies, or would. */
  path = (name: string): string => join(this.dir, name);

  has = (name: string): boolean => existsSync(this.path(name));

  /** The names in one of its folders, in order. */
  list(folder: string): string[] {
    return existsSync(this.path(folder)) ? readdirSync(this.path(folder)).sort() : [];
  }

  /** @throws KronikaError `shared-not-writable`, `disk-full` */
  put(name: string, content: string | Uint8Array): void {
    this.make(name, (temporary) => {
      const handle = openSync(temporary, 'w');
      try {
        writeFileSync(handle, content);
        // A machine that loses its power after the renaming must not leave an empty file under the name.
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    });
  }

  /**
   * Has a file made under a name of this process alone, and gives it its own.
   * @throws KronikaError `shared-not-writable`, `disk-full`
   */
  make(name: string, write: (temporary: string) => void): void {
    if (this.has(name)) return;
    const target = this.path(name);
    const temporary = `${target}.${process.pid}-${randomBytes(6).toString('hex')}.part`;
    try {
      makeFolder(dirname(target));
      write(temporary);
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true, recursive: true });
      // Another has made the same folder meanwhile.
      if (this.has(name)) return;
      throw refusedError('shared', this.dir, error);
    }
  }

  /** @returns null where there is no such file @throws KronikaError `shared-not-writable` where it cannot be read */
  text(name: string): string | null {
    return this.#read(name, fileOrNull)?.toString('utf8') ?? null;
  }

  /**
   * The first line of a file; null where there is none, or only a damaged one.
   * @throws KronikaError `shared-not-writable` where it cannot be read
   */
  head<Head>(name: string): Head | null {
    const begun = this.#read(name, beginOrNull);
    try {
      return begun && (firstLine(begun) as Head);
    } catch {
      return null;
    }
  }

  /**
   * The lines of a file; null where there is none, or only a damaged one, which is taken away so that it is made again.
   * @throws KronikaError `shared-not-writable` where it cannot be read: what the disk or the network does says nothing of the file
   */
  lines(name: string): unknown[] | null {
    const bytes = this.#read(name, fileOrNull);
    try {
      return bytes && [...linesOf(bytes)];
    } catch {
      rmSync(this.path(name), { force: true });
      return null;
    }
  }

  #read(name: string, read: (file: string) => Buffer | null): Buffer | null {
    try {
      return read(this.path(name));
    } catch (error) {
      throw refusedError('shared', this.dir, error);
    }
  }
}

/** The first bytes of a file; null where there is none. */
function beginOrNull(file: string): Buffer | null {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    const bytes = Buffer.alloc(headBytes);
    return bytes.subarray(0, readSync(handle, bytes));
  } finally {
    closeSync(handle);
  }
}
