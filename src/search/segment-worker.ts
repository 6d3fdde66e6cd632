import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BundlePage, writeBundle } from './bundle.ts';
import { writeWhole } from './disk.ts';
import { glean } from './gleanings.ts';
import { contentOf, daysOf, ownFiles, type SearchableArticle } from './segment.ts';

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

/** Each segment has a Pagefind process of its own. */
async function writeSegment({ key, target, articles }: SegmentTask): Promise<void> {
  const folder = `${target}.part`;
  await rm(folder, { recursive: true, force: true });
  const contents = articles.map(contentOf);
  // The address makes Pagefind's id of the page: with the segment's key in it, no two segments share one.
  const pages = contents.map(({ content }, ordinal): BundlePage => ({ url: `/${key}/${ordinal}`, content }));
  const meta = await writeBundle(folder, pages, { engine: false });
  const files = ownFiles(
    articles,
    contents.map(({ titleLength }) => titleLength),
  );
  await mkdir(join(folder, 't'));
  for (const [name, content] of files) await writeFile(join(folder, name), content);
  await writeFile(join(folder, 'segment.json'), JSON.stringify({ meta, ...daysOf(articles) }));
  await rename(folder, target);
}
