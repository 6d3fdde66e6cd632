/* The names of the files of a Pagefind bundle (Pagefind 1.6), and how they begin. */

/** The file that tells which words begin and end its chunks, and the pages. */
export const metaFile = 'pagefind.und.pf_meta';

/**
 * The first word of each chunk of a bundle, in order, as `toSortable` writes it. Pagefind has them in its metadata
 * with all pages, five times as long; they are all that one needs to know which chunk a word can stand in.
 */
export type ChunkStarts = readonly string[];

/** Stands before what Pagefind compresses. */
export const signature = 'pagefind_dcd';

/** Results name a page by this: its number, written short. */
export const pageId = (page: number): string => page.toString(36);
export const pageOfId = (id: string): number => Number.parseInt(id, 36);

/** Chunks in one folder: hosts and tools advise against more than some thousand entries. */
const chunksAFolder = 1000;

/** The folder of a chunk below `index/`, by its number. */
export const chunkFolder = (chunk: number): string => Math.floor(chunk / chunksAFolder).toString(36);

/** Names the file of a chunk, `index/<name>.pf_index`, by its number. Pagefind makes an address of it, so it may have a folder. */
export const chunkName = (chunk: number): string => `${chunkFolder(chunk)}/${chunk.toString(36)}`;
