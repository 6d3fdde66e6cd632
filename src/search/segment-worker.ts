import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './disk.ts';
import { glean } from './gleanings.ts';
import { writeBundle } from './pagefind/bundle.ts';
import { Postings } from './pagefind/postings.ts';
import { addTo, daysOf, ownFiles, type SearchableArticle } from './segment.ts';

export interface SegmentTask {
  readonly key: string;
  /** Where the segment is to lie when it is whole. */
  readonly target: string;
  /** The file that keeps what its articles tell of names and words. */
  readonly gleanings: string;
  readonly articles: readonly SearchableArticle[];
}

/** Writes what is missing of one segment, whole or not at all, in a worker thread. */
export default async function workOnSegment(task: SegmentTask): Promise<void> {
  await writeWhole(task.gleanings, JSON.stringify(glean(task.articles)));
  if (!existsSync(task.target)) await writeSegment(task);
}

async function writeSegment({ target, articles }: SegmentTask): Promise<void> {
  const folder = `${target}.part`;
  await rm(folder, { recursive: true, force: true });
  const postings = new Postings();
  const titleLengths = articles.map((article) => addTo(postings, article));
  writeBundle(folder, postings);
  await mkdir(join(folder, 't'));
  for (const [name, content] of ownFiles(articles, titleLengths)) {
    await writeFile(join(folder, name), content);
  }
  await writeFile(join(folder, 'segment.json'), JSON.stringify(daysOf(articles)));
  await rename(folder, target);
}
