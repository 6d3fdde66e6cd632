import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ListedFolder } from '../../../disk/manifest.ts';
import { chunkFile } from '../../format.ts';
import { ByteWriter } from './byte-writer.ts';
import { distinctStart } from './distinct-start.ts';
import type { Postings, WordPlaces } from './postings.ts';

/*
 * Writes where words stand, as chunks of neighbouring words (`format.ts` says how). Numbers of a kind lie together, and
 * those that grow are written as steps: so they take 3 bytes a place once they are zipped, where Pagefind's files, which
 * have them page by page, take 4.4.
 */

/**
 * @param folder gets the chunks.
 * @param chunkPlaces Places in a chunk: it ends with the word that brings so many.
 * @returns where each begins.
 */
export function writeChunks(folder: ListedFolder, postings: Postings, chunkPlaces: number): string[] {
  const starts: string[] = [];
  let last = '';
  for (const words of chunked(postings.sorted(), chunkPlaces)) {
    const chunk = starts.length;
    const file = chunkFile(chunk);
    folder.makeFolder(dirname(file));
    folder.write(file, gzipSync(chunkOf(words)));
    starts.push(distinctStart(last, words[0]?.word ?? ''));
    last = words.at(-1)?.word ?? '';
  }
  return starts;
}

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

function chunkOf(words: readonly WordPlaces[]): Buffer {
  const text = Buffer.from(words.map(({ word }) => word).join('\n'));
  const pages = new ByteWriter();
  const steps = new ByteWriter();
  const counts = new ByteWriter();
  const places = new ByteWriter();
  for (const word of words) {
    pages.number(countRuns(word.pages));
    writePages(word, steps, counts, places);
  }
  const head = new ByteWriter();
  head.number(text.length);
  return Buffer.concat([head.take(), text, pages.take(), steps.take(), counts.take(), places.take()]);
}

/** Of each page the step from the page before, how many places it has, and the steps from place to place. */
function writePages(word: WordPlaces, steps: ByteWriter, counts: ByteWriter, places: ByteWriter): void {
  let lastPage = 0;
  for (let at = 0; at < word.pages.length; ) {
    const page = word.pages[at] ?? 0;
    const first = at;
    for (let lastPlace = 0; word.pages[at] === page; at += 1) {
      const place = word.places[at] ?? 0;
      places.number(place - lastPlace);
      lastPlace = place;
    }
    steps.number(page - lastPage);
    counts.number(at - first);
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
