import { gzipSync } from 'node:zlib';
import type { ListedFolder } from '../../../disk/manifest.ts';
import {
  type ChunkStarts,
  chunkFolder,
  chunkName,
  metaFile,
  pageId,
  signature,
} from '../../pagefind/meta.ts';
import { toSortable } from '../../pagefind/order.ts';
import { CborWriter } from './cbor-writer.ts';
import type { Postings, WordPlaces } from './postings.ts';

/*
 * Writes what Pagefind 1.6 searches, as its own indexer would; a test compares the two. Pagefind's takes several
 * times as long and 0.8 GB of memory for a thousand articles, the most of it for pages and excerpts, which Kronika
 * has of its own.
 */

/** The version whose files these are: Pagefind's script warns where another wrote them. */
const version = '1.6.0';

/** Stands before the places of words that weigh what the text of a page does. */
const plainWeight = -25;

/** Pagefind divides scores by it; ours come from elsewhere (rank.ts), so all pages may be alike. */
const pageLength = 1;

/** The first and the last word of a chunk, and the name of its file. */
type ChunkRow = readonly [string, string, string];

/**
 * @param folder gets the bundle. Results name pages by their `pageId`.
 * @param chunkPlaces places in a chunk
 * @returns where its chunks begin.
 */
export function writeBundle(folder: ListedFolder, postings: Postings, chunkPlaces: number): ChunkStarts {
  const writer = new CborWriter();
  const chunks: ChunkRow[] = [];
  for (const words of chunked(postings.sorted(), chunkPlaces)) {
    const hash = chunkName(chunks.length);
    writeChunk(writer, words);
    folder.makeFolder(`index/${chunkFolder(chunks.length)}`);
    folder.write(`index/${hash}.pf_index`, zipped(writer));
    chunks.push([words[0]?.word ?? '', words.at(-1)?.word ?? '', hash]);
  }
  writeMeta(writer, postings.pages, chunks);
  folder.write(metaFile, zipped(writer));
  const languages = { und: { hash: 'und', wasm: null, page_count: postings.pages } };
  folder.write('pagefind-entry.json', JSON.stringify({ version, languages, include_characters: [] }));
  return chunks.map(([from]) => toSortable(from));
}

/** Two levels below zlib's own: 3 % larger, in little more than half of the time. */
const zipped = (writer: CborWriter): Buffer => gzipSync(writer.take(signature), { level: 4 });

function* chunked(words: Iterable<WordPlaces>, chunkPlaces: number): Generator<WordPlaces[]> {
  let chunk: WordPlaces[] = [];
  let places = 0;
  for (const word of words) {
    chunk.push(word);
    places += word.places.length;
    if (places < chunkPlaces) continue;
    yield chunk;
    chunk = [];
    places = 0;
  }
  if (chunk.length > 0) yield chunk;
}

/** `[words]`, a word `[word, pages, other spellings of it]`. */
function writeChunk(writer: CborWriter, words: readonly WordPlaces[]): void {
  writer.array(1);
  writer.array(words.length);
  for (const { word, pages, places } of words) {
    writer.array(3);
    writer.text(word);
    writePages(writer, pages, places);
    writer.array(0);
  }
}

/** A page `[number, places, places in metadata]`; numbers and places as differences from those before them. */
function writePages(writer: CborWriter, pages: Uint16Array, places: Uint32Array): void {
  writer.array(countRuns(pages));
  let lastPage = 0;
  for (let at = 0; at < pages.length; ) {
    const page = pages[at] ?? 0;
    let end = at + 1;
    while (pages[end] === page) end += 1;
    writer.array(3);
    writer.integer(page - lastPage);
    writer.array(end - at + 1);
    writer.integer(plainWeight);
    for (let lastPlace = 0; at < end; at += 1) {
      const place = places[at] ?? 0;
      writer.integer(place - lastPlace);
      lastPlace = place;
    }
    writer.array(0);
    lastPage = page;
  }
}

function countRuns(numbers: Uint16Array): number {
  let runs = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    if (at === 0 || numbers[at] !== numbers[at - 1]) runs += 1;
  }
  return runs;
}

/** `[version, pages, chunks, filters, orders, names of metadata]`. */
function writeMeta(writer: CborWriter, pages: number, chunks: readonly ChunkRow[]): void {
  writer.array(6);
  writer.text(version);
  writer.array(pages);
  for (let page = 0; page < pages; page += 1) {
    writer.array(3);
    writer.text(pageId(page));
    writer.integer(pageLength);
    writer.text('');
  }
  writer.array(chunks.length);
  for (const chunk of chunks) {
    writer.array(3);
    for (const text of chunk) writer.text(text);
  }
  for (let rest = 0; rest < 3; rest += 1) writer.array(0);
}
