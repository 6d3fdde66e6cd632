import { createHash } from 'node:crypto';
import type { TableHead } from '../format.ts';

/**
 * A table cut into small files. A file is named by what it holds, and the cuts depend on the keys around them only: one
 * more key changes one file, seldom two.
 */
export interface BucketedTable {
  readonly head: TableHead;
  /** Contents by file name: a line a key, the key and its values divided by tabs. */
  readonly files: ReadonlyMap<string, string>;
}

/** Characters of a file: cut at the first fitting key after the one, at any key after the other. */
const least = 1500;
const most = 5000;

/** @param table Values by key; neither has a tab or a line end in it. */
export function divideTable(table: ReadonlyMap<string, readonly string[]>): BucketedTable {
  const starts: string[] = [];
  const names: string[] = [];
  const files = new Map<string, string>();
  let start = '';
  let before = '';
  let content = '';
  const close = () => {
    const name = `${createHash('sha256').update(content).digest('hex').slice(0, 12)}.txt`;
    starts.push(start);
    names.push(name);
    files.set(name, content);
    content = '';
  };
  // By UTF-16 unit, as the reader compares; never by locale.
  for (const key of [...table.keys()].sort()) {
    if (content.length > most || (content.length > least && isFitting(key))) {
      close();
      start = distinctStart(before, key);
    }
    content += `${[key, ...(table.get(key) ?? [])].join('\t')}\n`;
    before = key;
  }
  if (content !== '') close();
  return { head: { starts, files: names }, files };
}

/** True for one key in sixteen, always the same ones. */
const isFitting = (key: string): boolean => (createHash('sha1').update(key).digest()[0] ?? 0) < 16;

/** As much of `key` as tells it from the key before it. */
function distinctStart(before: string, key: string): string {
  let shared = 0;
  while (shared < before.length && before[shared] === key[shared]) shared += 1;
  return key.slice(0, shared + 1);
}
