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
import { isOfEnded, ownName } from '../../disk/own-name.ts';
import { refusedError } from '../../disk/refused.ts';
import { fileOrNull } from '../../disk/whole.ts';
import { codeOf } from '../../errors.ts';
import { firstLine, linesOf } from './lines.ts';

/** Bytes in which the first line of a file stands. */
const headBytes = 1 << 16;

/** Stands between the name of a file and that of the process that writes it. */
const partMark = '.part-';

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

  /** The names of whole files in one of its folders, in order. */
  list(folder: string): string[] {
    if (!this.has(folder)) return [];
    return readdirSync(this.path(folder))
      .filter((name) => !name.includes(partMark))
      .sort();
  }

  /** Removes what processes of this machine left half written when they were killed. */
  removeLeft(): void {
    for (const folder of folders(this.dir))
      for (const name of readdirSync(folder)) {
        const at = name.indexOf(partMark);
        if (at >= 0 && isOfEnded(name.slice(at + partMark.length)))
          rmSync(join(folder, name), { recursive: true, force: true });
      }
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
    const temporary = `${target}${partMark}${ownName()}`;
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

  /**
   * The lines of a file, one after the other. It ends where there is none, and where it is damaged, which takes it away.
   * @throws KronikaError `shared-not-writable` where it cannot be read
   */
  *each(name: string): Generator<unknown> {
    const bytes = this.#read(name, fileOrNull);
    try {
      if (bytes) yield* linesOf(bytes);
    } catch {
      rmSync(this.path(name), { force: true });
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

/** A folder that is there, and those in it. */
function folders(dir: string): string[] {
  if (!existsSync(dir)) return [];
  const entries = readdirSync(dir, { withFileTypes: true });
  return [dir, ...entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(dir, name))];
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
