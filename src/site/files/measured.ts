import { createHash, type Hash, hash as hashOf } from 'node:crypto';
import type { FileContent } from '../../disk/whole.ts';
import type { Measure, MeasureCache, PlannedFile } from '../page.ts';

/** A file that is measured as it is written: reading a whole archive twice is the dearest thing of a small build. */
export interface MeasuredFile extends PlannedFile {
  readonly measure: () => Measure;
}

function parts(content: FileContent): Iterable<string | Uint8Array> {
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
}

const noCache: MeasureCache = { get: () => null, put: () => {} };

/** @param file with content that can be had at once */
export function measured(file: PlannedFile, cache = noCache): MeasuredFile {
  const key = (): string => hashOf('sha256', file.depends.join('\0'), 'base64url');
  let found: Measure | null = null;
  function* content(): Iterable<string | Uint8Array> {
    const made = file.content();
    if (made instanceof Promise) throw new TypeError(`${file.path} has to be had at once to be measured`);
    const hash: Hash = createHash('sha256');
    let bytes = 0;
    for (const part of parts(made)) {
      hash.update(part);
      bytes += Buffer.byteLength(part);
      yield part;
    }
    found = { bytes, sha256: hash.digest('hex') };
    cache.put(file.path, key(), found);
  }
  const measure = (): Measure => {
    found ??= cache.get(file.path, key());
    if (found) return found;
    for (const _ of content());
    return measure();
  };
  const { path, mark } = file;
  return {
    path,
    // A file that waits for the search does not know it before.
    get depends() {
      return file.depends;
    },
    ...(mark && { mark }),
    content,
    measure,
  };
}
