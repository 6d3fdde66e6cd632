import { CachedPromises } from '../../cached.ts';
import type { TableHead } from '../format.ts';

/** The file of a divided table in which `key` stands if it stands anywhere; null for an empty table. */
export function fileOf({ starts, files }: TableHead, key: string): string | null {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return files[low - 1] ?? null;
}

/** The values of `key` in a file of a divided table; none where it is not there. */
export function valuesIn(content: string, key: string): string[] {
  const at = content.startsWith(`${key}\t`) ? 0 : content.indexOf(`\n${key}\t`) + 1;
  if (at === 0 && !content.startsWith(`${key}\t`)) return [];
  return content.slice(at, content.indexOf('\n', at)).split('\t').slice(1);
}

/** A divided table in the browser: fetches what it is asked for, each file once. */
export class ClientTable {
  readonly #head: TableHead;
  readonly #fetchText: (file: string) => Promise<string>;
  readonly #contents = new CachedPromises<string, string>();

  constructor(head: TableHead, fetchText: (file: string) => Promise<string>) {
    this.#head = head;
    this.#fetchText = fetchText;
  }

  /** Rejects as `fetchText` does; the next call tries again. */
  async valuesOf(key: string): Promise<string[]> {
    const file = fileOf(this.#head, key);
    if (file === null) return [];
    return valuesIn(await this.#contents.get(file, () => this.#fetchText(file)), key);
  }
}
