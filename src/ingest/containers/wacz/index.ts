import { limits } from '../../read/limits.ts';
import type { Container, Entry } from '../container.ts';
import { type OpenFile, uncompressed } from '../open-file.ts';
import { isFolder } from '../open-folder.ts';
import type { Zipped } from '../zip/zipped.ts';

/** WARCs in a zip, with lists of the pages that were meant (WACZ 1.1.1, specs.webrecorder.net). */
export const wacz: Container = {
  name: 'wacz',
  description:
    'A WACZ of a crawler or a browser: the pages that its own list names, or all where it has none.',
  claims: ({ name, text }) =>
    text.startsWith('PK') && (/\.wacz$/iu.test(name) || /^PK[\s\S]{28}archive\/[\w.-]+\.warc/u.test(text)),
  async *entries(opened) {
    if (!isFolder(opened)) yield* read(opened);
  },
};

/** The lists of pages; a crawler puts those that it found by itself into the second. */
const lists = /^pages\/(?:pages|extraPages)\.jsonl$/u;

async function* read(opened: OpenFile): AsyncGenerator<Entry> {
  const [{ listZip }, { pagesOf }] = await Promise.all([
    import('../zip/directory.ts'),
    import('../warc/records.ts'),
  ]);
  const files = await listZip(opened);
  const meant = await listedPages(files.filter(({ name }) => lists.test(name)));
  const isMeant = meant.size === 0 ? undefined : (address: string): boolean => meant.has(plain(address));
  for (const file of files)
    if (/^archive\/.*\.warc(?:\.gz)?$/iu.test(file.name))
      yield* pagesOf(uncompressed(await file.pieces(), file.size), isMeant);
}

/** Pages are named with and without what stands behind a mark of place. */
const plain = (address: string): string => address.replace(/#.*$/su, '');

async function listedPages(files: readonly Zipped[]): Promise<ReadonlySet<string>> {
  const pages = new Set<string>();
  for (const file of files) {
    if (file.size > limits.seedBytes) continue;
    const pieces: Uint8Array[] = [];
    for await (const piece of await file.pieces()) pieces.push(piece);
    for (const line of Buffer.concat(pieces).toString().split('\n')) {
      const address = /"url"\s*:\s*("(?:[^"\\]|\\.)*")/u.exec(line)?.[1];
      if (address !== undefined) pages.add(plain(JSON.parse(address)));
    }
  }
  return pages;
}
