import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../disk/whole.ts';
import { zipped } from '../../disk/zip.ts';
import { takeFaults } from '../../site/faults.ts';
import { articlePath } from '../../urls.ts';
import type { KitFormat, KitTask } from '../kit-format.ts';
import { anchorOf } from '../reading/anchor.ts';
import { chaptersOf } from '../reading/chapters.ts';
import { kitContext, kitTitle } from '../reading/context.ts';
import { assertNotLarger } from '../too-large.ts';
import { containerFile, packageFile } from './package.ts';
import { leafPage, leavesOf, navigationPage, titlePage } from './pages.ts';

/** Bytes of text in a book: readers open no larger ones, and the zip is made in memory. */
const largest = 200_000_000;

/** A book by EPUB 3: a chapter a day. */
export const epub: KitFormat = {
  ending: '.epub',
  about: 'a book for e-readers, a chapter a day',
  write: async (task) => {
    const files = bookOf(task);
    const bytes = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    assertNotLarger({ what: 'The book', bytes, largest, articles: task.articles });
    // The first file tells what this is where anyone looks for it: uncompressed, at the beginning.
    const packed = Object.entries(files).map(
      ([path, text]) => [path, [Buffer.from(text), { level: 9 }]] as const,
    );
    const mimetype = [Buffer.from('application/epub+zip'), { level: 0 }] as const;
    writeWhole(task.file, zipped(Object.fromEntries([['mimetype', mimetype], ...packed])));
    return takeFaults();
  },
};

function bookOf(task: KitTask): Record<string, string> {
  const leaves = leavesOf(chaptersOf(task.articles));
  const places = new Map<string, string>(
    leaves.flatMap(({ file, articles }) =>
      articles.map(({ id }) => [articlePath(id), `${file}#${anchorOf(id)}`] as const),
    ),
  );
  const context = kitContext(task, (to) => places.get(to) ?? null);
  const title = kitTitle(context, task);
  return {
    'META-INF/container.xml': containerFile,
    'EPUB/package.opf': packageFile(
      context,
      title,
      leaves.map(({ file }) => file),
    ),
    'EPUB/nav.xhtml': navigationPage(context, title, leaves),
    'EPUB/style.css': readFileSync(join(import.meta.dirname, 'style.css'), 'utf8'),
    'EPUB/title.xhtml': titlePage(context, title),
    ...Object.fromEntries(leaves.map((leaf) => [`EPUB/${leaf.file}`, leafPage(context, leaf)])),
  };
}
