import { CborReader, type CborValue } from './cbor.ts';
import { toSortable } from './order.ts';

/**
 * Reads the `.pf_meta` file of a Pagefind bundle (Pagefind 1.6): which words begin and end its chunks. Pagefind keeps
 * it to itself; it is needed to load all chunks that hold words with one beginning, of which Pagefind loads only one.
 */
export interface PagefindMeta {
  /** In order. */
  readonly chunks: readonly PagefindChunk[];
}

/** Holds the words from the one to the other. */
export interface PagefindChunk {
  /** As `toSortable` writes it, as is `to`. */
  readonly from: string;
  readonly to: string;
  /** Names its file: `index/<hash>.pf_index`. */
  readonly hash: string;
}

/** Stands before what Pagefind compresses. */
/** Its name in the folder of the bundle. */
export const metaFile = 'pagefind.und.pf_meta';

export const signature = 'pagefind_dcd';

/**
 * @param bytes the file, uncompressed.
 * @throws TypeError where it is none that Pagefind 1.6 wrote.
 */
export function readPagefindMeta(bytes: Uint8Array): PagefindMeta {
  if (new TextDecoder().decode(bytes.subarray(0, signature.length)) !== signature) throw unreadable();
  const [, , chunks] = list(new CborReader(bytes.subarray(signature.length)).value());
  return {
    chunks: list(chunks).map((chunk) => {
      const [from, to, hash] = list(chunk);
      return { from: toSortable(text(from)), to: toSortable(text(to)), hash: text(hash) };
    }),
  };
}

const unreadable = () => new TypeError('not the metadata of a Pagefind 1.6 bundle');

function list(value: CborValue | undefined): readonly CborValue[] {
  if (typeof value === 'object') return value;
  throw unreadable();
}

function text(value: CborValue | undefined): string {
  if (typeof value === 'string') return value;
  throw unreadable();
}

/** Results name a page by this: its number, written short. */
export const pageId = (page: number): string => page.toString(36);
export const pageOfId = (id: string): number => Number.parseInt(id, 36);

/** The chunks that hold `word` and, where asked, those that hold words which it begins. */
export function chunksWith(word: string, { chunks }: PagefindMeta, beginning: boolean): PagefindChunk[] {
  const first = toSortable(word);
  return chunks.filter(
    ({ from, to }) => (beginning ? from.slice(0, first.length) : from) <= first && first <= to,
  );
}
