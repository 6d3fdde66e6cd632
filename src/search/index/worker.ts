import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sizeOf } from '../../disk/folders.ts';
import { ListedFolder, manifestName } from '../../disk/manifest.ts';
import { writeWhole } from '../../disk/whole.ts';
import { describeError } from '../../errors.ts';
import type { SearchLayout } from '../../settings/layouts.ts';
import { searchFolder } from '../format.ts';
import { glean } from './gleanings.ts';
import { writeBundle } from './pagefind/bundle.ts';
import { Postings } from './pagefind/postings.ts';
import { addTo, daysOf, ownFiles, type SearchableArticle } from './segment.ts';

export interface SegmentTask {
  /** Where the segment is to lie when it is whole. */
  readonly target: string;
  /** The file for what its articles tell of names and words. */
  readonly gleanings: string;
  readonly layout: SearchLayout;
  readonly articles: readonly SearchableArticle[];
}

/* This runs in worker threads, so that pages are made meanwhile. */

export { writeForms } from './forms-files.ts';

/** In a segment's folder: what the build wants of it later without reading the rest. */
export const factsFile = 'segment.json';

export interface SegmentFacts {
  readonly from: number;
  readonly to: number;
  /** Of all its other files but the manifest. */
  readonly bytes: number;
}

/** An article whose words the search cannot take, and why. */
export interface SearchFault {
  readonly seedPath: string;
  readonly message: string;
}

/**
 * Writes what is missing of one segment, whole or not at all.
 * @returns The articles whose words could not be taken: they stand in it without any.
 */
export async function makeSegment(task: SegmentTask): Promise<readonly SearchFault[]> {
  try {
    await writeMissing(task);
    return [];
  } catch (error) {
    const faults = new Map<SearchableArticle, SearchFault>();
    for (const article of task.articles) {
      const fault = await faultOf(article);
      if (fault) faults.set(article, fault);
    }
    if (faults.size === 0) throw error;
    const mute = (article: SearchableArticle): SearchableArticle => ({
      ...article,
      title: '',
      text: '',
      contributors: [],
      subjects: [],
      originalUrl: null,
    });
    const articles = task.articles.map((article) => (faults.has(article) ? mute(article) : article));
    await writeMissing({ ...task, articles });
    return [...faults.values()];
  }
}

/** Tells why nothing can be taken of an article alone; null where all can. */
async function faultOf(article: SearchableArticle): Promise<SearchFault | null> {
  try {
    addTo(new Postings(), article);
    await glean([article]);
    return null;
  } catch (error) {
    return { seedPath: article.seedPath, message: describeError(error) };
  }
}

async function writeMissing(task: SegmentTask): Promise<void> {
  writeWhole(task.gleanings, JSON.stringify(await glean(task.articles)));
  if (!existsSync(task.target)) await writeSegment(task);
}

async function writeSegment({ target, layout, articles }: SegmentTask): Promise<void> {
  const folder = `${target}.part`;
  await rm(folder, { recursive: true, force: true });
  const postings = new Postings();
  const lengths = articles.map((article) => addTo(postings, article));
  const files = new ListedFolder(folder);
  const { chunkPlaces, textsAFile } = layout;
  const chunks = writeBundle(files, postings, chunkPlaces);
  for (const [name, content] of ownFiles(articles, lengths, { chunks, textsAFile })) {
    files.makeFolder(dirname(name));
    files.write(name, content);
  }
  const facts: SegmentFacts = { ...daysOf(articles), bytes: await sizeOf(folder) };
  files.write(factsFile, JSON.stringify(facts));
  writeWhole(join(folder, manifestName), files.manifest(`${searchFolder}${basename(target)}/`));
  await rename(folder, target);
}
